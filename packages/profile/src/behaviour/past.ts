import type { Channel } from '@homebody/core';
import type { Profile } from '../profile.ts';

export interface PastVisit {
  /** Epoch milliseconds of its first and last event. */
  readonly from: number;
  readonly to: number;
}

/** Something that happened to an item that may be known of: never a sensitive one. */
export interface PastAct {
  readonly at: number;
  readonly item: string;
  readonly category: string | undefined;
  /** 0 (cheapest) upwards, where it is known. */
  readonly band: number | undefined;
}

/**
 * One visitor's past as of `now`, gone through once for all features: what of the raw events is not over its time, at most the
 * newest `mostPastEvents`, and the profile for what outlasts them. All lists are in the order of time.
 */
export interface Past {
  readonly now: number;
  readonly profile: Profile;
  /** Oldest first; the last of them is `current` where that goes on. */
  readonly visits: readonly PastVisit[];
  /** The visit that goes on at `now`. */
  readonly current: PastVisit | undefined;
  /** How the current visit began, where a page told. */
  readonly channel: Channel | undefined;
  readonly views: readonly PastAct[];
  readonly carts: readonly PastAct[];
  readonly purchases: readonly PastAct[];
  /** Epoch milliseconds. */
  readonly orders: readonly number[];
  readonly pages: readonly number[];
  readonly lists: readonly number[];
  readonly searches: readonly number[];
  /** Milliseconds of attention that were told at a time. */
  readonly dwells: readonly { readonly at: number; readonly ms: number }[];
  /** Items in the cart. */
  readonly inCart: ReadonlySet<string>;
}
