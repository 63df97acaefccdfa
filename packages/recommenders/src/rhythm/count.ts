import { type ItemId, type StoredEvent, dayMs, itemsOf } from '@homebody/core';
import type { RhythmRow, RhythmRows } from './rows.ts';

/** Who buys again, counted from logs in memory, one log per person. What the workbench's SQL must agree with. */
export const countRhythm = (
  logs: Iterable<readonly StoredEvent[]>,
  indexOf: (item: ItemId) => number | undefined,
  /** Of consumables; `undefined` for everything else. */
  categoryOf: (item: number) => number | undefined,
): RhythmRows => {
  const items = new Map<number, Writable<RhythmRow>>();
  const categories = new Map<number, Writable<RhythmRow>>();
  for (const log of logs) {
    const own = new Map<number, number[]>();
    for (const [item, days] of boughtDays(log, indexOf)) {
      const category = categoryOf(item);
      if (category === undefined || days.size < 2) continue;
      const gap = (Math.max(...days) - Math.min(...days)) / (days.size - 1);
      add(items, item, Math.log(gap));
      own.set(category, [...(own.get(category) ?? []), Math.log(gap)]);
    }
    // Each person counts once in a category, whatever of it they buy again.
    for (const [category, logs] of own)
      add(categories, category, logs.reduce((sum, value) => sum + value, 0) / logs.length);
  }
  return { items: [...items.values()], categories: [...categories.values()] };
};

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/** Days on which a person bought an item: two of it on one day are one purchase. */
const boughtDays = (
  log: readonly StoredEvent[],
  indexOf: (item: ItemId) => number | undefined,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const days = new Map<number, Set<number>>();
  for (const event of log) {
    if (event.name !== 'purchase') continue;
    for (const { item_id } of itemsOf(event)) {
      const item = indexOf(item_id);
      if (item !== undefined) days.set(item, (days.get(item) ?? new Set()).add(Math.floor(event.at / dayMs)));
    }
  }
  return days;
};

const add = (rows: Map<number, Writable<RhythmRow>>, of: number, logDays: number): void => {
  const row = rows.get(of) ?? { of, people: 0, logDays: 0 };
  rows.set(of, row);
  row.people += 1;
  row.logDays += logDays;
};
