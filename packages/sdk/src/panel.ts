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
