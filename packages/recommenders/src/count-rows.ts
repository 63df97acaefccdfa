import { type ItemId, type StoredEvent, dayMs, itemsOf } from '@homebody/core';
import { isSameSession, strengthOf } from '@homebody/profile';
import {
  type ItemRow,
  type PairOptions,
  type PairRow,
  pairOptions,
  pairWeight,
  popularityHalfLifeDays,
  trendDays,
} from './rows.ts';

const acts = new Set(['view_item', 'select_item', 'add_to_cart', 'purchase']);

/**
 * Rows counted from logs in memory, one log per person, events in time order. What the workbench's SQL must
 * agree with; fit for tests and small shops. `end` is the end of the log, epoch milliseconds.
 */
export const countRows = (
  logs: Iterable<readonly StoredEvent[]>,
  indexOf: (item: ItemId) => number | undefined,
  end: number,
  options: PairOptions = pairOptions,
): { readonly items: readonly ItemRow[]; readonly pairs: readonly PairRow[] } => {
  const items = new Map<number, Writable<ItemRow>>();
  const pairs = new Map<string, Writable<PairRow>>();
  for (const log of logs) {
    const acted = actedOn(log, indexOf);
    countItems(items, acted, end);
    countPairs(pairs, acted, end, options);
  }
  return { items: [...items.values()], pairs: [...pairs.values()] };
};

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

interface Act {
  readonly item: number;
  readonly at: number;
  readonly strength: number;
  readonly session: number;
}

const actedOn = (
  log: readonly StoredEvent[],
  indexOf: (item: ItemId) => number | undefined,
): readonly Act[] => {
  let session = 0;
  let last = { startedAt: 0, lastAt: -Infinity, items: [], shown: [], pages: 0 };
  return log.flatMap((event): Act[] => {
    if (!isSameSession(last, event.at)) session += 1;
    last = { ...last, lastAt: event.at };
    if (!acts.has(event.name)) return [];
    return itemsOf(event).flatMap(({ item_id }) => {
      const item = indexOf(item_id);
      return item === undefined ? [] : [{ item, at: event.at, strength: strengthOf(event), session }];
    });
  });
};

const countItems = (items: Map<number, Writable<ItemRow>>, acted: readonly Act[], end: number): void => {
  const counted = { people: new Set<number>(), recent: new Set<number>(), earlier: new Set<number>() };
  for (const { item, at, strength } of acted) {
    const days = Math.max(0, end - at) / dayMs;
    const row = items.get(item) ?? { item, people: 0, weight: 0, recentPeople: 0, earlierPeople: 0 };
    items.set(item, row);
    row.weight += strength * 0.5 ** (days / popularityHalfLifeDays);
    row.people += once(counted.people, item);
    if (days < trendDays) row.recentPeople += once(counted.recent, item);
    else if (days < 5 * trendDays) row.earlierPeople += once(counted.earlier, item);
  }
};

const countPairs = (
  pairs: Map<string, Writable<PairRow>>,
  acted: readonly Act[],
  end: number,
  options: PairOptions,
): void => {
  const counted = new Set<string>();
  const sessions = new Map<number, Map<number, Act>>();
  for (const act of acted) {
    const firsts = sessions.get(act.session) ?? new Map<number, Act>();
    sessions.set(act.session, firsts);
    // Each item once, at its first place.
    if (!firsts.has(act.item)) firsts.set(act.item, act);
  }
  for (const session of sessions.values()) {
    const firsts = [...session.values()];
    firsts.forEach((from, i) => {
      firsts.forEach((to, j) => {
        const weight = pairWeight(j - i, Math.max(0, end - to.at) / dayMs, options);
        if (weight === 0) return;
        const key = `${from.item} ${to.item}`;
        const row = pairs.get(key) ?? { a: from.item, b: to.item, weight: 0, people: 0 };
        pairs.set(key, row);
        row.weight += weight;
        row.people += once(counted, key);
      });
    });
  }
};

const once = <Value>(seen: Set<Value>, value: Value): number => {
  if (seen.has(value)) return 0;
  seen.add(value);
  return 1;
};
