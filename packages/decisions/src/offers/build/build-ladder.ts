import { HomebodyError } from '@homebody/core';
import type { Ladder, Rung } from '../ladder.ts';

/** What any two people are asked may differ by this share of the higher price. */
export const mostSpread = 0.1;

export interface LadderPlan {
  /** What is sold, as an error names it. */
  readonly of: string;
  /** In the currency's smallest unit: a whole number above 0. */
  readonly listPrice: number;
  /** What the item costs the shop, in the same unit. */
  readonly cost: number;
  /** The least share of a price that must be left after the cost, 0 to 1. */
  readonly leastMargin: number;
  /** Shares to take off, 0 to 1, in any order. */
  readonly discounts: readonly number[];
  /** The share that everybody gets. */
  readonly everybody?: number;
  /** The least share for each tier of loyalty, from strangers up. */
  readonly tiers?: readonly number[];
  /** By segment: the share that is wanted for each tier, from strangers up. */
  readonly wanted?: Readonly<Record<string, readonly number[]>>;
}

/**
 * A ladder that keeps every promise whatever a device chooses of it: no price above the list's, none below the margin's floor, none that differs by
 * more than 10 % from another. Prices are rounded up, so that no rounding breaks a floor. Rungs beyond what may be offered are an error
 * (`invalid-config`) that names the first, and not quietly left out: whoever promised a discount must know that it isn't given.
 *
 * A loyal tier never gets less than a lower one: where a plan says otherwise, that is an error, too.
 */
export const buildLadder = ({
  of,
  listPrice,
  cost,
  leastMargin,
  discounts,
  everybody = 0,
  tiers = [],
  wanted = {},
}: LadderPlan): Ladder => {
  const expected = (what: string): HomebodyError =>
    new HomebodyError('invalid-config', `Offers for "${of}": expected ${what}.`);
  if (!Number.isSafeInteger(listPrice) || listPrice <= 0)
    throw expected(`a list price in the smallest unit, a whole number above 0, not ${listPrice}`);
  if (!(cost >= 0)) throw expected(`a cost of at least 0, not ${cost}`);
  if (!(leastMargin >= 0 && leastMargin < 1))
    throw expected(`a least margin from 0 to below 1, not ${leastMargin}`);
  const wrong = discounts.find((discount) => !(discount >= 0 && discount < 1));
  if (wrong !== undefined) throw expected(`discounts from 0 to below 1, not ${wrong}`);
  const shares = [...new Set([0, ...discounts])].sort((a, b) => a - b);
  const rungs = shares.map(
    // A price at the very border isn't raised by the last bit of a product.
    (discount): Rung => ({ discount, price: Math.ceil(listPrice * (1 - discount) - 1e-6) }),
  );
  const placeOf = (discount: number, whose: string): number => {
    const at = shares.indexOf(discount);
    if (at < 0) throw expected(`${whose} among the discounts ${shares.join(', ')}, not ${discount}`);
    return at;
  };
  const common = placeOf(everybody, 'everybody’s discount');
  const floor = cost / (1 - leastMargin);
  for (const { discount, price } of rungs) {
    if (discount > 0 && price < floor)
      throw expected(
        `no price below ${Math.ceil(floor)}, which leaves the least margin; a discount of ${discount} makes it ${price}`,
      );
    const most = rungs[common]!.price;
    if (most - price > mostSpread * most)
      throw expected(
        `prices that differ by at most ${100 * mostSpread} % between people; everybody gets ${most}, and a discount of ${discount} makes it ${price}`,
      );
  }
  const least = tiers.map((discount) => placeOf(discount, 'each tier’s discount'));
  const falling = least.findIndex((rung, tier) => tier > 0 && rung < least[tier - 1]!);
  if (falling > 0) throw expected(`tier ${falling} to get at least what tier ${falling - 1} gets`);
  return {
    rungs,
    everybody: common,
    tiers: least,
    wanted: Object.fromEntries(
      Object.entries(wanted).map(([segment, places]) => [
        segment,
        places.map((discount) => placeOf(discount, `the discount for "${segment}"`)),
      ]),
    ),
  };
};
