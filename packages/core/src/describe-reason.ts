import type { ItemId } from './item.ts';
import type { Reason, ReasonKind } from './reason.ts';

/** A language's sentence for every kind of reason. A missing kind does not compile. */
export type ReasonSentences = {
  readonly [Kind in ReasonKind]: (
    reason: Extract<Reason, { readonly kind: Kind }>,
    nameOf: (item: ItemId) => string,
  ) => string;
};

export const englishReasons: ReasonSentences = {
  'viewed-together': ({ because }, nameOf) => `Because you looked at ${nameOf(because)}`,
  'similar-to': ({ because }, nameOf) => `Similar to ${nameOf(because)}, which you looked at`,
  'your-category': ({ category }) => `Because you looked at ${category}`,
  'your-brand': ({ brand }) => `Because you looked at things by ${brand}`,
  'seen-before': () => 'You looked at this before',
  'bought-before': () => 'You bought this before',
  'bought-together': ({ because }, nameOf) => `Often bought with ${nameOf(because)}`,
  'goes-with-cart': ({ because }, nameOf) => `Often bought with ${nameOf(because)}, which is in your cart`,
  'better-than': ({ because }, nameOf) => `A step up from ${nameOf(because)}`,
  'due-again': ({ since }) => `You last bought this on ${dayOf(since)}`,
  'new-in-category': ({ category }) => `New in ${category}`,
  new: () => 'New in this shop',
  pinned: () => 'Recommended by this shop',
  trending: () => 'Trending now',
  popular: () => 'Popular in this shop',
};

/** A date stays true however long the sentence is kept; "five weeks ago" does not. */
const dayOf = (date: string): string =>
  new Date(date).toLocaleDateString('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/**
 * Says a reason as a sentence, e.g. "Because you looked at Oak Table". The result is plain text:
 * names come from the catalogue, so show it through `textContent`.
 */
export const describeReason = (
  reason: Reason,
  nameOf: (item: ItemId) => string,
  sentences: ReasonSentences = englishReasons,
): string => {
  // The table is typed kind by kind; that a reason meets its own sentence is known here alone.
  const sentence = sentences[reason.kind] as (reason: Reason, nameOf: (item: ItemId) => string) => string;
  return sentence(reason, nameOf);
};
