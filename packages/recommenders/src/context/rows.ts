/** What a visit is told apart by. */
export const contextKinds = ['channel', 'month', 'landing'] as const;
export type ContextKind = (typeof contextKinds)[number];

/**
 * How many people chose something of one category in visits of one kind. A person counts once for each context and
 * category, however much they chose.
 */
export interface ContextRow {
  readonly kind: ContextKind;
  /** Place in core's `channels`, twelfth of the year from 0, or category code of the visit's first item; −1 for all together. */
  readonly context: number;
  /** Category code; `restOfCategories` for those that too few people are behind one by one, taken together. */
  readonly category: number;
  /** Sum over people of the contexts and categories they count in: people, for a single context and category. */
  readonly count: number;
  /** Distinct people. */
  readonly people: number;
}

export const allContexts = -1;
export const restOfCategories = -1;

/** A season is stated only by logs that have seen nearly all of a year. */
export const seasonFromDays = 330;

const yearMs = 365.25 * 86_400_000;
/** "Months" are twelfths of a mean year, so that SQL and devices need no calendar. */
export const monthMs = yearMs / 12;

/** Twelfth of the year, with its fraction: 0 … 12. */
export const monthAt = (at: number): number => (at % yearMs) / monthMs;
