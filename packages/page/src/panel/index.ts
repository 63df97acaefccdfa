export { definePanel } from './panel-element.ts';
export type { PanelHost } from './panel-host.ts';
export { type PanelTexts, panelTexts } from './panel-texts.ts';
