/** Languages that words are written in. To add one, add it here: the compiler then names every list of words that lacks it. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language of a tag such as `de-CH` (BCP 47); English where there are no words for it. */
export const languageOf = (tag: string): Language => {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find((language) => language === primary) ?? 'en';
};
