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
  trending: () => 'Trending now',
  popular: () => 'Popular in this shop',
};

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
