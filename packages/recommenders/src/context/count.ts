import { type Channel, type ItemId, type StoredEvent, channels, dayMs, itemsOf } from '@homebody/core';
import { noCode } from '@homebody/pack';
import { isSameSession } from '@homebody/profile';
import { type LeastPeople, leastPeople } from '../rows.ts';
import {
  type ContextKind,
  type ContextRow,
  allContexts,
  contextKinds,
  monthAt,
  restOfCategories,
  seasonFromDays,
} from './rows.ts';

const acts = new Set(['view_item', 'select_item', 'add_to_cart', 'purchase']);

export interface CountContextOptions {
  readonly indexOf: (item: ItemId) => number | undefined;
  /** Category code by item. */
  readonly category: ArrayLike<number>;
  /** End of the log: nothing from this moment on is counted. */
  readonly until: number;
  readonly least?: LeastPeople;
}

/** Context rows counted from logs in memory, one log per person. What the workbench's SQL must agree with. */
export const countContext = (
  logs: Iterable<readonly StoredEvent[]>,
  { indexOf, category, until, least = leastPeople }: CountContextOptions,
): readonly ContextRow[] => {
  /** People by kind, context and category. */
  const cells = new Map<string, Set<number>>();
  let person = 0;
  let firstAt = Infinity;
  for (const log of logs) {
    person += 1;
    for (const { at, channel, items } of visitsIn(log, indexOf, until)) {
      firstAt = Math.min(firstAt, at);
      const landing = items[0]!;
      const contexts: Readonly<Record<ContextKind, number>> = {
        channel: channel ? channels.indexOf(channel) : -1,
        month: Math.floor(monthAt(at)),
        landing: category[landing] ?? noCode,
      };
      for (const kind of contextKinds)
        for (const item of kind === 'landing' ? items.slice(1) : items) {
          const code = category[item] ?? noCode;
          if (code === noCode || contexts[kind] === noCode || contexts[kind] < 0) continue;
          const key = `${kind} ${contexts[kind]} ${code}`;
          cells.set(key, (cells.get(key) ?? new Set()).add(person));
        }
    }
  }
  const hasSeason = until - firstAt >= seasonFromDays * dayMs;
  return contextKinds
    .filter((kind) => kind !== 'month' || hasSeason)
    .flatMap((kind) => {
      const own = [...cells].flatMap(([key, people]) => {
        const [of, context, code] = key.split(' ');
        return of === kind ? [{ context: Number(context), category: Number(code), people }] : [];
      });
      return stated(kind, own, least.group);
    });
};

interface Cell {
  readonly context: number;
  readonly category: number;
  readonly people: ReadonlySet<number>;
}

/** Each context and all together, with the categories of too few people as one. */
const stated = (kind: ContextKind, cells: readonly Cell[], least: number): readonly ContextRow[] => {
  const margins = groupedBy(cells, ({ category }) => category).map((group) => merged(allContexts, group));
  const rows = [...margins, ...cells.map((cell) => merged(cell.context, [cell]))];
  return groupedBy(rows, ({ context }) => context).flatMap((ofContext) => {
    const rare = ofContext.filter(({ people }) => people.size < least);
    const rest = { ...merged(ofContext[0]!.context, rare), category: restOfCategories };
    return [...ofContext.filter(({ people }) => people.size >= least), rest]
      .filter(({ people }) => people.size >= least)
      .map(({ context, category, count, people }) => ({
        kind,
        context,
        category,
        count,
        people: people.size,
      }));
  });
};

const merged = (context: number, cells: readonly (Cell & { readonly count?: number })[]) => ({
  context,
  category: cells[0]?.category ?? restOfCategories,
  count: cells.reduce((sum, { people, count = people.size }) => sum + count, 0),
  people: new Set(cells.flatMap(({ people }) => [...people])) as ReadonlySet<number>,
});

const groupedBy = <Value>(values: readonly Value[], keyOf: (value: Value) => number): readonly Value[][] => {
  const groups = new Map<number, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
};

interface CountedVisit {
  readonly at: number;
  readonly channel: Channel | undefined;
  /** Each item once, the first one first. */
  readonly items: readonly number[];
}

const visitsIn = (
  log: readonly StoredEvent[],
  indexOf: (item: ItemId) => number | undefined,
  until: number,
): readonly CountedVisit[] => {
  const visits: { at: number; channel: Channel | undefined; items: Set<number> }[] = [];
  let last = { startedAt: 0, lastAt: -Infinity, items: [], shown: [], pages: 0 };
  for (const event of log) {
    if (event.at >= until) break;
    const isNew = !isSameSession(last, event.at);
    last = { ...last, lastAt: event.at };
    if (isNew) visits.push({ at: event.at, channel: undefined, items: new Set() });
    const visit = visits.at(-1)!;
    visit.channel ??= event.data['channel'] as Channel | undefined;
    if (!acts.has(event.name)) continue;
    if (visit.items.size === 0) visit.at = event.at;
    for (const { item_id } of itemsOf(event)) {
      const item = indexOf(item_id);
      if (item !== undefined) visit.items.add(item);
    }
  }
  return visits.filter(({ items }) => items.size > 0).map((visit) => ({ ...visit, items: [...visit.items] }));
};
