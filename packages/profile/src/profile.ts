import type { Channel, ItemId } from '@homebody/core';

/** The three things an affinity can be about. */
export const affinityKinds = ['category', 'brand', 'priceBand'] as const;
export type AffinityKind = (typeof affinityKinds)[number];

/** How much one value is liked, decayed to `at`. */
export interface Affinity {
  /** ≥ 0; halves every `halfLifeDays` (see decay.ts). */
  readonly strength: number;
  /** Epoch milliseconds the strength was last decayed to. */
  readonly at: number;
  /** The newest events behind the value, as (item, time): what "why" and "your data" show. At most 5. */
  readonly evidence: readonly { readonly item: ItemId; readonly name: string; readonly at: number }[];
}

/** What happened between the visitor and one item. At most 400 items, in the order they were last heard of. */
export interface ItemHistory {
  readonly views: number;
  readonly carts: number;
  readonly purchases: number;
  /** When it was bought first and last. Absent before, and in profiles kept by earlier versions. */
  readonly boughtAt?: { readonly first: number; readonly last: number };
  /** Sessions in which it was shown in a list and not acted on, since it last was. */
  readonly shown: number;
  /** Milliseconds of attention, summed over views. */
  readonly dwellMs: number;
  readonly lastAt: number;
  readonly inCart: boolean;
}

export interface SessionContext {
  readonly startedAt: number;
  readonly lastAt: number;
  /** Items of this session, oldest first, each once, at its latest place. At most 30. */
  readonly items: readonly ItemId[];
  /** Items in lists that were shown and not acted on so far, newest last. At most 100. */
  readonly shown: readonly ItemId[];
  readonly pages: number;
  /** How the visitor arrived; absent where no page told. */
  readonly channel?: Channel | undefined;
  /** The item the visit began with. */
  readonly landing?: ItemId | undefined;
}

/**
 * All that is known of one visitor: plain, cloneable, bounded. Maps, not objects, since keys come
 * from pages.
 */
export interface Profile {
  readonly version: 1;
  readonly affinities: Readonly<Record<AffinityKind, ReadonlyMap<string, Affinity>>>;
  readonly items: ReadonlyMap<ItemId, ItemHistory>;
  /** Interests the visitor corrected by hand: 0 = "not for me", 1 = "more of this". They overrule what is learned. */
  readonly corrections: ReadonlyMap<string, number>;
  readonly session: SessionContext | undefined;
  readonly sessions: number;
  readonly events: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly orders: number;
  /** Sum of purchases in the shop's currency. */
  readonly spent: number;
  /** When something was bought first and last, and on how many days (UTC). Absent before, and in profiles kept by earlier versions. */
  readonly bought?: { readonly first: number; readonly last: number; readonly days: number };
  /** The newest transaction ids, at most 10: a thank-you page that is reloaded is not a second order. */
  readonly transactions: readonly string[];
}
