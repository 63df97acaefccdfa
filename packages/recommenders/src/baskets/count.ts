import { type ItemId, type StoredEvent, dayMs, itemsOf } from '@homebody/core';
import { type BasketOptions, type BasketRow, type BuyerRow, basketOptions } from './rows.ts';

/**
 * What people bought together, counted from logs in memory, one log per person. What the workbench's SQL must agree
 * with; fit for tests and small shops. Orders are told apart by their moment. `end` is the end of the log.
 */
export const countBaskets = (
  logs: Iterable<readonly StoredEvent[]>,
  indexOf: (item: ItemId) => number | undefined,
  end: number,
  options: BasketOptions = basketOptions,
): { readonly pairs: readonly BasketRow[]; readonly buyers: readonly BuyerRow[] } => {
  const pairs = new Map<string, { -readonly [Field in keyof BasketRow]: BasketRow[Field] }>();
  const buyers = new Map<number, number>();
  for (const log of logs) {
    const bought = purchasesIn(log, indexOf);
    for (const item of new Set(bought.map(({ item }) => item))) buyers.set(item, (buyers.get(item) ?? 0) + 1);
    for (const [key, { a, b, weight }] of closestOf(bought, end, options)) {
      const row = pairs.get(key) ?? { a, b, people: 0, weight: 0 };
      pairs.set(key, row);
      row.people += 1;
      row.weight += weight;
    }
  }
  return { pairs: [...pairs.values()], buyers: Array.from(buyers, ([item, people]) => ({ item, people })) };
};

interface Purchase {
  readonly item: number;
  readonly at: number;
}

const purchasesIn = (
  log: readonly StoredEvent[],
  indexOf: (item: ItemId) => number | undefined,
): readonly Purchase[] =>
  log.flatMap((event) =>
    event.name === 'purchase'
      ? itemsOf(event).flatMap(({ item_id }): Purchase[] => {
          const item = indexOf(item_id);
          return item === undefined ? [] : [{ item, at: event.at }];
        })
      : [],
  );

/** One person's pairs, each as it stood closest. */
const closestOf = (
  bought: readonly Purchase[],
  end: number,
  { withinDays, apart, halfLifeDays }: BasketOptions,
): ReadonlyMap<string, { readonly a: number; readonly b: number; readonly weight: number }> => {
  const closest = new Map<string, { a: number; b: number; weight: number }>();
  for (const first of bought)
    for (const second of bought) {
      const gap = Math.abs(first.at - second.at);
      if (first.item >= second.item || gap > withinDays * dayMs) continue;
      const age = (end - Math.max(first.at, second.at)) / dayMs;
      const weight = (gap === 0 ? 1 : apart) * 0.5 ** (age / halfLifeDays);
      const key = `${first.item} ${second.item}`;
      const known = closest.get(key);
      if (!known || known.weight < weight) closest.set(key, { a: first.item, b: second.item, weight });
    }
  return closest;
};
