import { type SomeReasonWords, languages } from '@homebody/core';
import { reasonLanguages } from '@homebody/core/reasons';
import type { ByLanguage } from '@homebody/pack';
import type { OwnReasons } from './own-reasons.ts';

/**
 * The sentences that a pack carries: those of every language there is, and the shop's own in their place or beside them. What a
 * language of the shop's own leaves out is in English.
 *
 * @example reasonsForPack({ 'de-ch': { popular: 'Beliebt bei uns' } })['de-ch']?.['new'] // 'Neu in diesem Shop'
 */
export const reasonsForPack = (own: OwnReasons = {}): ByLanguage<SomeReasonWords> => {
  const tags = [...languages, ...Object.keys(own)];
  return Object.fromEntries(
    tags.map((given) => {
      const tag = given.toLowerCase();
      const stock = languages.find((language) => language === tag.split('-')[0]);
      return [tag, { ...reasonLanguages[stock ?? 'en'], lang: tag, ...own[given] }];
    }),
  );
};
