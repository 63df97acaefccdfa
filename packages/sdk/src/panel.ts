import { type Language, languageOf } from '@homebody/core';
import { type PanelTexts, definePanel as definePagePanel, panelLanguages } from '@homebody/page/panel';
import type { Homebody } from './homebody.ts';
import { panelHostOf } from './panel-host-of.ts';
import { wordsOf } from './words-of.ts';

/**
 * Defines `<homebody-panel>`, where a visitor sees, corrects, exports and erases what is known. Speaks the language of the
 * page, by the nearest `lang`, in the shop's own words where it gives some. Resolves once it is defined: at once in English.
 *
 * @example definePanel(homebody, { title: 'What we know of you' });
 */
export const definePanel = async (
  homebody: Homebody,
  texts?: Partial<PanelTexts>,
  language: Language = languageOf(document.querySelector('homebody-panel') ?? document.body),
): Promise<void> => {
  const words = language === 'en' ? undefined : await wordsOf(panelLanguages[language]);
  definePagePanel(customElements, () => panelHostOf(homebody), { ...words, ...texts });
};
