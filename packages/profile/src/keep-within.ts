import type { ItemId } from '@homebody/core';
import { decayOf } from './decay.ts';
import type { Affinity, AffinityKind, ItemHistory } from './profile.ts';

export const maxValues = 64;
export const maxItems = 400;

/** Drops the weakest values, as they stand at `now`, until the bound is kept. */
export const keepStrongest = (values: Map<string, Affinity>, kind: AffinityKind, now: number): void => {
  while (values.size > maxValues) {
    let weakest: string | undefined;
    let least = Infinity;
    for (const [value, { strength, at }] of values) {
      const left = strength * decayOf(kind, at, now);
      if (left < least) [weakest, least] = [value, left];
    }
    if (weakest === undefined) return;
    values.delete(weakest);
  }
};

/** What it costs to forget an item: a purchase is needed to never offer it again, an impression is not. */
const worthOf = ({ views, carts, purchases, inCart }: ItemHistory): number =>
  purchases || inCart ? 2 : views || carts ? 1 : 0;

/** Drops the oldest of the least telling items until the bound is kept. The map is in order of age. */
export const keepNewest = (items: Map<ItemId, ItemHistory>): void => {
  while (items.size > maxItems) {
    let drop: ItemId | undefined;
    let least = Infinity;
    for (const [item, history] of items) {
      const worth = worthOf(history);
      if (worth < least) [drop, least] = [item, worth];
      if (worth === 0) break;
    }
    if (drop === undefined) return;
    items.delete(drop);
  }
};
