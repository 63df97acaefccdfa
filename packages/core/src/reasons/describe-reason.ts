import type { ItemId } from '../item.ts';
import { words as english } from './languages/en.ts';
import type { Reason } from './reason.ts';

/** Sentences by kind of reason, as a pack carries them. */
export type SomeReasonWords = Readonly<Record<string, string>>;

/**
 * Says a reason as a sentence, e.g. "Because you looked at Oak Table"; in English where the words given, such as those of an
 * older pack, have none for it. The result is plain text: names come from the catalogue, so show it through `textContent`.
 *
 * @example describeReason({ kind: 'new-in-category', category: 'Lampen' }, nameOf, { 'new-in-category': 'Neu in {category}' })
 */
export const describeReason = (
  reason: Reason,
  nameOf: (item: ItemId) => string,
  words: SomeReasonWords,
): string => {
  const told: SomeReasonWords = {
    ...reason,
    ...('because' in reason && { because: nameOf(reason.because) }),
    // A date stays true however long the sentence is kept; "five weeks ago" does not.
    ...('since' in reason && { since: dayOf(reason.since, words['lang']) }),
  };
  return (words[reason.kind] ?? english[reason.kind]).replace(
    /\{(\w+)\}/g,
    (_, name: string) => told[name] ?? '',
  );
};

const dayOf = (date: string, lang = 'en'): string =>
  new Date(date).toLocaleDateString(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
