/** One coupon that the merchant signed. */
export interface Rung {
  /** What it takes off, 0 to 1. */
  readonly discount: number;
  /** What the item then costs, in the currency's smallest unit. The shop's server has the last word on it. */
  readonly price: number;
}

/**
 * All that may be offered of one item or category. Prices were computed and checked when it was built; a device chooses one, and computes
 * none.
 */
export interface Ladder {
  /** From the list price, which takes nothing off, to the deepest. At least one. */
  readonly rungs: readonly Rung[];
  /** The place of the rung that everybody gets, whether they agreed to anything or not. Nobody gets a worse one. */
  readonly everybody: number;
  /** The least that each tier of loyalty gets, from strangers up: never falling. */
  readonly tiers: readonly number[];
  /** What a segment is offered beyond that, tier by tier, from strangers up. It reads behaviour, so only who agreed is asked. */
  readonly wanted: Readonly<Record<string, readonly number[]>>;
}
