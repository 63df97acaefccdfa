import { defineInspector as definePageInspector } from '@homebody/page/inspector';
import { type PanelTexts, definePanel as definePagePanel } from '@homebody/page/panel';
import type { Homebody } from './homebody.ts';
import { panelHostOf } from './panel-host-of.ts';

/**
 * Defines `<homebody-panel>`, where a visitor sees, corrects, exports and erases what is known.
 *
 * @example definePanel(homebody, { title: 'Deine Daten' });
 */
export const definePanel = (homebody: Homebody, texts?: Partial<PanelTexts>): void =>
  definePagePanel(customElements, () => panelHostOf(homebody), texts);

/** Defines `<homebody-inspector>`, where a developer sees what was trained, and whether it is in use. */
export const defineInspector = (homebody: Homebody): void =>
  definePageInspector(customElements, () => homebody);
