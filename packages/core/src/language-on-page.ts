import { type Language, languageOf } from './language.ts';

/** The language of a page where its first such element stands: the nearest `lang` attribute, on the element itself or around it. */
export const languageOnPage = (document: Document, element: string): Language => {
  const spoken = (document.querySelector(element) ?? document.body).closest('[lang]');
  return languageOf(spoken?.getAttribute('lang') ?? '');
};
