import { type LeastPeople, leastPeople } from '../rows.ts';
import { type RidgeOptions, neighbourhoodRidge } from '../linear/neighbourhood-ridge.ts';
import { type Partner, keepBest } from '../neighbours/keep-best.ts';
import type { Neighbours } from '../neighbours/section.ts';
import type { BasketRow, BuyerRow } from './rows.ts';

export interface BasketTableOptions extends RidgeOptions {
  /** Companions kept per item, at most 255. */
  readonly keep: number;
  /** A weight is divided by how much the other item is bought to this power. */
  readonly toPower: number;
}

/**
 * Chosen on the last training weeks of a public log of orders, where a division costs nothing. In a small shop, where few pairs
 * are known that could explain it, it keeps what everybody buys from going with everything.
 */
export const basketTableOptions: BasketTableOptions = { keep: 20, toPower: 0.1, neighbourhood: 40, l2: 10 };

/**
 * The table of what is bought together, of pairs that at least `least.pair` people are behind: what having one item in
 * the cart adds to buying another. No item that is sensitive is in it: what somebody bought with one is nobody's business.
 */
export const buildBaskets = (
  pairs: Iterable<BasketRow>,
  buyers: Iterable<BuyerRow>,
  catalogue: readonly { readonly sensitive?: boolean | undefined }[],
  least: LeastPeople = leastPeople,
  options: BasketTableOptions = basketTableOptions,
): Neighbours => {
  const totals = new Float64Array(catalogue.length);
  for (const { item, weight } of buyers) totals[item] = weight;
  const mayStay = function* () {
    for (const pair of pairs)
      if (pair.people >= least.pair && !catalogue[pair.a]?.sensitive && !catalogue[pair.b]?.sensitive)
        yield pair;
  };
  const rows: Partner[][] = catalogue.map(() => []);
  neighbourhoodRidge(mayStay(), totals, options, (item, target, weight) =>
    rows[item]!.push({ target, weight: weight / Math.max(1, totals[target]!) ** options.toPower }),
  );
  return keepBest(rows, options.keep);
};
