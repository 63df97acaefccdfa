/** All that the buying models ask of one customer. Two orders of one day are one purchase. */
export interface BuyingHistory {
  /** Purchases after the first: x. A whole number. */
  readonly repeats: number;
  /** Weeks from the first purchase to the last: t_x. 0 where there was but one. */
  readonly recency: number;
  /** Weeks from the first purchase until now: T ≥ recency. */
  readonly age: number;
}

/** A history that so many customers share: one, where it is not said. */
export interface SharedHistory extends BuyingHistory {
  readonly customers?: number;
}
