/**
 * What the workbench counts in the shop's log and every build starts from. Only sums over people: nothing
 * here can be followed back to one of them, and builds drop what too few are behind.
 */

/** One item. Items are catalogue indices. */
export interface ItemRow {
  readonly item: number;
  /** Distinct people who looked at, chose or bought it. */
  readonly people: number;
  /** Sum over events of strength × 0.5^(age / `popularityHalfLifeDays`), with view 1, cart 3, purchase 5. */
  readonly weight: number;
  /** Distinct people within the last `trendDays` before the end of the log. */
  readonly recentPeople: number;
  /** Distinct people within the four times `trendDays` before those. */
  readonly earlierPeople: number;
}

/** A directed pair: `b` was looked at near `a`, within one session. At most one row per (a, b); a ≠ b. */
export interface PairRow {
  readonly a: number;
  readonly b: number;
  /** Sum of `pairWeight` over all occurrences. */
  readonly weight: number;
  /** Distinct people who looked at both within one session, in either order. */
  readonly people: number;
}

/** Thresholds of the pack's manifest: fewer people than this, and a row is not there (promise P10). */
export interface LeastPeople {
  readonly pair: number;
  readonly item: number;
  readonly group: number;
}

export const leastPeople: LeastPeople = { pair: 5, item: 10, group: 50 };

export const popularityHalfLifeDays = 14;
export const trendDays = 7;

/** How pairs are weighed. Measured on public session logs; see docs/design.md on item neighbours. */
export interface PairOptions {
  /** Items apart within a session, counting each item once at its first place; farther ones are no pair. */
  readonly maxGap: number;
  /** The weight falls as 1 / gap^gapPower. */
  readonly gapPower: number;
  /** What looking at `b` before `a` counts of looking at it after. */
  readonly back: number;
  /** Days after which an occurrence counts half. */
  readonly halfLifeDays: number;
}

export const pairOptions: PairOptions = { maxGap: 8, gapPower: 0.8, back: 0.6, halfLifeDays: 90 };

/** Weight of one occurrence of the pair (a, b): `gap` > 0 when b came after a, < 0 when before. */
export const pairWeight = (gap: number, ageDays: number, options: PairOptions = pairOptions): number => {
  const apart = Math.abs(gap);
  if (apart === 0 || apart > options.maxGap) return 0;
  const direction = gap > 0 ? 1 : options.back;
  return (direction * 0.5 ** (Math.max(0, ageDays) / options.halfLifeDays)) / apart ** options.gapPower;
};
