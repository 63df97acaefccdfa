import type { Channel, EventName, ItemId, PageType } from '@homebody/core';

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A number's lower and upper end, both included. */
export interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Which things a rule speaks of: those that every field given holds for. Of a list, one value has to. */
export interface Things {
  readonly item?: ItemId | readonly ItemId[];
  readonly category?: string | readonly string[];
  readonly brand?: string | readonly string[];
  /** 0 (cheapest of its category) to 4. */
  readonly priceBand?: number | readonly number[];
  /** In the shop's currency, both ends included. */
  readonly price?: { readonly from?: number; readonly to?: number };
}

/** One value that an interest can be about. */
export type Interest =
  | { readonly category: string }
  | { readonly brand: string }
  /** 0 (cheapest of its category) to 4. */
  | { readonly priceBand: number };

/**
 * Every kind of rule, and what it is told. Windows are in days back from the moment of asking, and no longer than what
 * they count is kept on a device. A count without bounds is at least 1.
 */
export interface RuleKinds {
  /** How often something was done; `different` counts each item once. */
  readonly did: Things &
    Bounds & { readonly event: EventName; readonly days: number; readonly different?: true };
  /** Purchases as far back as the history of an item goes: 90 days after it was last heard of, 400 items. */
  readonly bought: Things & Bounds;
  /** Whether such a thing is in the cart. */
  readonly inCart: Things;
  /** Visits, this one included; of all time without `days`. */
  readonly visits: Bounds & { readonly days?: number };
  /** Orders; of all time without `days`. */
  readonly orders: Bounds & { readonly days?: number };
  /** Money spent, in the shop's currency; of all time without `days`. */
  readonly spent: Bounds & { readonly days?: number };
  /** How many days ago the visit before this one was. On a first visit no bound holds. */
  readonly lastVisit: Bounds;
  /** How many days ago something was bought last. Without a purchase no bound holds. */
  readonly lastPurchase: Bounds;
  /** A value's share of the visitor's attention, 0 to 1. */
  readonly affinity: Interest & { readonly atLeast: number };
  /** What the visitor said by hand: more of this, or not for me. */
  readonly said: Interest & { readonly to: 'more' | 'less' };
  /** How this visit began. */
  readonly arrivedBy: Channel | readonly Channel[];
  /** The visitor's own clock. Hours from `from` up to, and without, `until`; over midnight when that is smaller. */
  readonly time: {
    readonly weekdays?: readonly Weekday[];
    readonly from?: number;
    readonly until?: number;
  };
  /** The page at hand. */
  readonly page: {
    readonly type?: PageType | readonly PageType[];
    readonly category?: string | readonly string[];
  };
  /** What is expected of the visitor, by the prediction's name. */
  readonly prediction: Bounds & { readonly of: string };
  /** The cluster the visitor is nearest to. */
  readonly cluster: string | readonly string[];
  /** Whoever is in another segment. */
  readonly segment: string;
  readonly all: readonly SegmentRule[];
  readonly any: readonly SegmentRule[];
  readonly not: SegmentRule;
}

export type RuleKind = keyof RuleKinds;

/**
 * Who is in a segment, as plain JSON.
 *
 * @example
 * { all: [
 *   { did: { event: 'view_item', category: 'lamps', days: 14, atLeast: 3, different: true } },
 *   { not: { bought: { category: 'lamps' } } },
 * ] }
 */
export type SegmentRule = {
  readonly [Kind in RuleKind]: { readonly [Name in Kind]: RuleKinds[Kind] };
}[RuleKind];

/** The one kind that a rule is of. */
export const kindOf = (rule: SegmentRule): RuleKind => Object.keys(rule)[0] as RuleKind;

/** What a rule of that kind was told. */
export const toldOf = (rule: SegmentRule): unknown => Object.values(rule)[0];
