/** Languages that words are written in. To add one, add it here: the compiler then names every list of words that lacks it. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language spoken where an element stands, by the nearest `lang`, such as `de-CH`; English where there are no words for it. */
export const languageOf = (element: Pick<Element, 'closest'>): Language => {
  const tag = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return languages.find((language) => language === tag.toLowerCase().split('-')[0]) ?? 'en';
};
