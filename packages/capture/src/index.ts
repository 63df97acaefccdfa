export { isAutomated, isPrerendering } from './automated.ts';
export { capture, captures } from './capture.ts';
export type { Stop } from './listen.ts';
export { isSensitivePage } from './marks.ts';
export type { Capture, CaptureOptions, Page, RecordEvent } from './page.ts';
