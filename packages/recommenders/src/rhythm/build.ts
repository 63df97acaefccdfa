import { type LeastPeople, leastPeople } from '../rows.ts';
import type { RhythmRow, RhythmRows } from './rows.ts';
import type { Rhythm } from './section.ts';

const most = 0xff;

/**
 * Typical days between purchases of each consumable: the geometric mean over at least `least.item` people who bought it
 * again, since a few who come back after a year must not make a week's coffee last a month. An item with fewer has its
 * category's, when as many bought anything of it again.
 */
export const buildRhythm = (
  rows: RhythmRows,
  catalogue: readonly { readonly consumable?: boolean | undefined }[],
  categoryOf: (item: number) => number,
  least: LeastPeople = leastPeople,
): Rhythm => {
  const items = daysOf(rows.items, least);
  const categories = daysOf(rows.categories, least);
  return {
    days: Uint8Array.from(catalogue, ({ consumable }, item) =>
      consumable ? (items.get(item) ?? categories.get(categoryOf(item)) ?? 0) : 0,
    ),
  };
};

const daysOf = (rows: readonly RhythmRow[], { item: least }: LeastPeople): ReadonlyMap<number, number> =>
  new Map(
    rows
      .filter(({ people }) => people >= least)
      .map(({ of, people, logDays }) => [
        of,
        Math.max(1, Math.min(most, Math.round(Math.exp(logDays / people)))),
      ]),
  );
