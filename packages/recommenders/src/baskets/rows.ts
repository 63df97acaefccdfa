/** What is counted in a log of orders: sums over people, as in ../rows.ts. */

/** An unordered pair of items, `a < b`, that people bought together. */
export interface BasketRow {
  readonly a: number;
  readonly b: number;
  /** Distinct people who did. */
  readonly people: number;
  /** Sum over people of how close and how recent their closest occurrence is, 0 to 1 each. */
  readonly weight: number;
}

/** Who bought an item at all. */
export interface BuyerRow {
  readonly item: number;
  /** Distinct people who did. */
  readonly people: number;
  /** Sum over people of how recent their latest purchase is, 0 to 1 each. */
  readonly weight: number;
}

export interface BasketOptions {
  /** Two purchases of one person within so many days belong together, if not in one order. */
  readonly withinDays: number;
  /** What they count then, of one order's 1. */
  readonly apart: number;
  /** Days after which an occurrence counts half. */
  readonly halfLifeDays: number;
  /** Items of one order that are paired: larger ones pair everything with everything. */
  readonly mostItems: number;
}

export const basketOptions: BasketOptions = { withinDays: 3, apart: 0.5, halfLifeDays: 365, mostItems: 150 };
