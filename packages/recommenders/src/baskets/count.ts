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
  const pairs = new Map<number, { -readonly [Field in keyof BasketRow]: BasketRow[Field] }>();
  const buyers = new Map<number, { people: number; weight: number }>();
  for (const log of logs) {
    const bought = purchasesIn(log, indexOf, options);
    for (const [item, at] of latestOf(bought)) {
      const { people, weight } = buyers.get(item) ?? { people: 0, weight: 0 };
      buyers.set(item, { people: people + 1, weight: weight + recencyAt(at, end, options) });
    }
    for (const [key, { a, b, weight }] of closestOf(bought, end, options)) {
      const row = pairs.get(key) ?? { a, b, people: 0, weight: 0 };
      pairs.set(key, row);
      row.people += 1;
      row.weight += weight;
    }
  }
  return { pairs: [...pairs.values()], buyers: Array.from(buyers, ([item, row]) => ({ item, ...row })) };
};

const recencyAt = (at: number, end: number, { halfLifeDays }: BasketOptions): number =>
  0.5 ** ((end - at) / dayMs / halfLifeDays);

const latestOf = (bought: readonly Purchase[]): ReadonlyMap<number, number> => {
  const latest = new Map<number, number>();
  for (const { item, at } of bought) latest.set(item, Math.max(at, latest.get(item) ?? at));
  return latest;
};

interface Purchase {
  readonly item: number;
  readonly at: number;
}

const purchasesIn = (
  log: readonly StoredEvent[],
  indexOf: (item: ItemId) => number | undefined,
  { mostItems }: BasketOptions,
): readonly Purchase[] =>
  log.flatMap((event) =>
    event.name === 'purchase'
      ? itemsOf(event)
          .slice(0, mostItems)
          .flatMap(({ item_id }): Purchase[] => {
            const item = indexOf(item_id);
            return item === undefined ? [] : [{ item, at: event.at }];
          })
      : [],
  );

/** One person's pairs, each as it stood closest. */
const closestOf = (
  bought: readonly Purchase[],
  end: number,
  options: BasketOptions,
): ReadonlyMap<number, { readonly a: number; readonly b: number; readonly weight: number }> => {
  const closest = new Map<number, { a: number; b: number; weight: number }>();
  const inTime = bought.toSorted((first, second) => first.at - second.at);
  inTime.forEach((first, place) => {
    for (let next = place + 1; next < inTime.length; next += 1) {
      const second = inTime[next]!;
      if (second.at - first.at > options.withinDays * dayMs) break;
      if (first.item === second.item) continue;
      const [a, b] = [Math.min(first.item, second.item), Math.max(first.item, second.item)];
      const weight = (first.at === second.at ? 1 : options.apart) * recencyAt(second.at, end, options);
      const key = a * mostNumbers + b;
      const known = closest.get(key);
      if (!known || known.weight < weight) closest.set(key, { a, b, weight });
    }
  });
  return closest;
};

/** Above every item's number, and its square is still exact. */
const mostNumbers = 2 ** 26;
