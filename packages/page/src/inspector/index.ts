export { defineInspector } from './inspector-element.ts';
export type { InspectorDiagnostics, InspectorHost } from './inspector-host.ts';
