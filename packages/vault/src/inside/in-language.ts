import type { ByLanguage } from '@homebody/pack';

/**
 * What a table, whose tags are in small letters, has for a page in this language, by its tag (`de-CH`) or by the language alone;
 * else for that of the pack's names, since a sentence stands around those; else in English.
 */
export const inLanguage = <Value>(table: ByLanguage<Value>, page = '', pack = ''): Value | undefined => {
  const tags = [page, pack, 'en'].flatMap((given) => {
    const tag = given.toLowerCase();
    return [tag, tag.split('-')[0]!];
  });
  return table[tags.find((tag) => Object.hasOwn(table, tag)) ?? 'en'];
};
