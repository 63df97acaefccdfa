export { definePanel } from './panel-element.ts';
export type { PanelHost } from './panel-host.ts';
export { words as englishPanelTexts } from './languages/en.ts';
export { panelLanguages } from './panel-languages.ts';
export type { PanelTexts } from './panel-texts.ts';
