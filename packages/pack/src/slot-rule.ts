import type { ItemId } from '@homebody/core';

/** Prices in the shop's currency, both ends included. */
export interface PriceRange {
  readonly from?: number;
  readonly to?: number;
}

/** Which items a rule speaks of: those that every field given holds for. Of a list, one value has to. */
export interface ItemMatch {
  readonly id?: ItemId | readonly ItemId[];
  readonly category?: string | readonly string[];
  readonly brand?: string | readonly string[];
  readonly tag?: string | readonly string[];
  readonly price?: PriceRange;
}

/** What items can be alike in. A family is one article in its sizes and colours (`item_group_id` in product feeds). */
export type Likeness = 'category' | 'brand' | 'family';

/** Every kind of merchandising rule, and what it is told. */
export interface RuleKinds {
  /** Nothing but these. */
  readonly include: ItemMatch;
  /** None of these. */
  readonly exclude: ItemMatch;
  /** This item at this place, from 1, wherever it may be shown at all. */
  readonly pin: { readonly item: ItemId; readonly place: number };
  /** Matching items count `by` times as much; less than 1 holds them down. */
  readonly boost: ItemMatch & { readonly by: number };
  /** Nothing that is sold out. That is so without the rule, too. */
  readonly inStock: true;
  /** Nothing cheaper or dearer, and nothing without a price. */
  readonly price: PriceRange;
  /** At most so many that are alike. Items of which it is not known are not counted. */
  readonly atMost: { readonly count: number; readonly per: Likeness };
  /** The first `atLeast` are all different in this, so that a list is never less diverse, however short. */
  readonly diversity: { readonly atLeast: number; readonly per: Likeness };
}

export type RuleKind = keyof RuleKinds;

/** One rule of a slot, e.g. `{ exclude: { category: 'lamps' } }`. All rules of a slot hold at once. */
export type SlotRule = {
  readonly [Kind in RuleKind]: { readonly [Name in Kind]: RuleKinds[Kind] };
}[RuleKind];
