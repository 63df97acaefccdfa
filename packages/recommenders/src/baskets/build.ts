import { type LeastPeople, leastPeople } from '../rows.ts';
import type { Neighbours } from '../neighbours/section.ts';
import { type NeighbourOptions, buildNeighbours } from '../neighbours/build.ts';
import type { BasketRow, BuyerRow } from './rows.ts';

/**
 * A row is divided by about how many bought its own item, so that the items of a cart have a like say, and by a part of
 * how many bought the other, so that what everybody buys does not go with everything.
 */
export const basketTableOptions: NeighbourOptions = { keep: 20, fromPower: 0.75, toPower: 0.3 };

/**
 * The table of what is bought together, of pairs that at least `least.pair` people are behind. No item that is
 * sensitive is in it: what somebody bought with one is nobody's business.
 */
export const buildBaskets = (
  pairs: Iterable<BasketRow>,
  buyers: Iterable<BuyerRow>,
  catalogue: readonly { readonly sensitive?: boolean | undefined }[],
  least: LeastPeople = leastPeople,
  options: NeighbourOptions = basketTableOptions,
): Neighbours => {
  const bothWays = function* () {
    for (const { a, b, weight, people } of pairs) {
      if (catalogue[a]?.sensitive || catalogue[b]?.sensitive) continue;
      yield { a, b, weight, people };
      yield { a: b, b: a, weight, people };
    }
  };
  const items = Array.from(buyers, ({ item, people }) => {
    return { item, people, weight: 0, recentPeople: 0, earlierPeople: 0 };
  });
  return buildNeighbours(bothWays(), items, catalogue.length, least, options);
};
