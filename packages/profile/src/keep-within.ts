import type { ItemId } from '@homebody/core';
import { decayOf } from './decay.ts';
import type { Affinity, AffinityKind, ItemHistory } from './profile.ts';

export const maxValues = 64;
export const maxItems = 400;

/** Drops the least worthy, of equals the first, until the bound is kept. */
const keepWorthiest = <Key, Value>(
  map: Map<Key, Value>,
  most: number,
  worthOf: (value: Value) => number,
): void => {
  while (map.size > most) {
    let drop: Key | undefined;
    let least = Infinity;
    for (const [key, value] of map) {
      const worth = worthOf(value);
      if (worth < least) [drop, least] = [key, worth];
      if (!worth) break;
    }
    if (drop === undefined) return;
    map.delete(drop);
  }
};

/** Drops the weakest values, as they stand at `now`, until the bound is kept. */
export const keepStrongest = (values: Map<string, Affinity>, kind: AffinityKind, now: number): void =>
  keepWorthiest(values, maxValues, ({ strength, at }) => strength * decayOf(kind, at, now));

/**
 * Drops the oldest of the least telling items until the bound is kept; the map is in order of age. To forget a purchase
 * would be to offer the item again, to forget an impression costs nothing.
 */
export const keepNewest = (items: Map<ItemId, ItemHistory>): void =>
  keepWorthiest(items, maxItems, ({ views, carts, purchases, inCart }) =>
    purchases || inCart ? 2 : views || carts ? 1 : 0,
  );
