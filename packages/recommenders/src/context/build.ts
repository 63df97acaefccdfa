import { dayMs } from '@homebody/core';
import { type LeastPeople, leastPeople, popularityHalfLifeDays } from '../rows.ts';
import { type ContextKind, type ContextRow, allContexts, monthAt, restOfCategories } from './rows.ts';
import { type Context, landingRow, liftStep, monthRow } from './section.ts';

export interface ContextOptions {
  readonly categories: number;
  /** What a lift of 1 adds to an item's popularity: see `popularityScale`. */
  readonly scale: number;
  /** End of the log, epoch milliseconds. */
  readonly end: number;
  readonly least?: LeastPeople;
}

/** More cells than this are not worth their bytes before the first recommendation: those that change least go first. */
const mostCells = 6_000;
const months = 12;

interface Row {
  /** By category code. */
  readonly cells: ReadonlyMap<number, number>;
  readonly rest: number;
  /** Choices in such visits. */
  readonly count: number;
}

const nothing: Row = { cells: new Map(), rest: 0, count: 0 };

/**
 * Lifts of categories by channel, season and landing category, each over `least.group` people or more (P10), and shrunken
 * towards "no difference" the more, the fewer choices are behind it and the less contexts of its kind differ at all:
 * the gamma-Poisson shrinker (DuMouchel 1999) with a prior of mean 1, its strength by the method of moments.
 */
export const buildContext = (
  rows: Iterable<ContextRow>,
  { categories, scale, end, least = leastPeople }: ContextOptions,
): Context => {
  const kept = [...rows].filter(({ people }) => people >= least.group);
  const of = (kind: ContextKind): ReadonlyMap<number, Row> =>
    shrunken(kept.filter((row) => row.kind === kind));
  const landings = of('landing');
  const all: Row[] = Array.from({ length: landingRow + categories }, () => nothing);
  for (const [context, row] of of('channel')) all[context] = row;
  seasonsOf(of('month'), categories, end).forEach((row, month) => (all[monthRow + month] = row));
  for (const [context, row] of landings) all[landingRow + context] = row;
  return packed(all, scale);
};

const shrunken = (rows: readonly ContextRow[]): ReadonlyMap<number, Row> => {
  const margin = rows.filter(({ context }) => context === allContexts);
  const whole = sumOf(margin);
  const share = new Map(margin.map(({ category, count }) => [category, count / whole]));
  const contexts = new Map<number, ContextRow[]>();
  for (const row of rows)
    if (row.context !== allContexts) contexts.set(row.context, [...(contexts.get(row.context) ?? []), row]);

  const counted = [...contexts].map(([context, cells]) => {
    const count = sumOf(cells);
    const named = cells.filter(({ category }) => category !== restOfCategories && share.has(category));
    const expected = (row: ContextRow): number => count * (share.get(row.category) ?? 0);
    const rest = cells.find(({ category }) => category === restOfCategories)?.count;
    const expectedRest = count - named.reduce((sum, row) => sum + expected(row), 0);
    return { context, count, named, expected, rest, expectedRest };
  });
  let excess = 0;
  let squares = 0;
  for (const { named, expected } of counted)
    for (const row of named) {
      excess += (row.count - expected(row)) ** 2 - expected(row);
      squares += expected(row) ** 2;
    }
  // Contexts that differ no more than chance does leave a prior that nothing moves.
  const strength = excess > 0 ? squares / excess : Infinity;
  const lift = (count: number, expected: number): number =>
    strength === Infinity || expected <= 0 ? 0 : Math.log((count + strength) / (expected + strength));
  return new Map(
    counted.map(({ context, count, named, expected, rest, expectedRest }) => [
      context,
      {
        cells: new Map(named.map((row) => [row.category, lift(row.count, expected(row))])),
        rest: rest === undefined ? 0 : lift(rest, expectedRest),
        count,
      },
    ]),
  );
};

const sumOf = (rows: readonly ContextRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/**
 * Months smoothed with their neighbours round the year, and told from what popularity already holds: it counts the last
 * weeks most, so a pack that is fresh needs hardly any season, and one that lies for months needs the more.
 */
const seasonsOf = (months_: ReadonlyMap<number, Row>, categories: number, end: number): readonly Row[] => {
  if (months_.size < months) return [];
  const raw = (month: number, category: number): number => {
    const { cells, rest } = months_.get((month + months) % months) ?? nothing;
    return cells.get(category) ?? rest;
  };
  const smooth = Array.from({ length: months }, (_, month) =>
    Array.from(
      { length: categories },
      (_, code) => (raw(month - 1, code) + 2 * raw(month, code) + raw(month + 1, code)) / 4,
    ),
  );
  const held = new Float64Array(categories);
  let weights = 0;
  for (let days = 0; days < 6 * popularityHalfLifeDays; days += 1) {
    const weight = 0.5 ** (days / popularityHalfLifeDays);
    const month = Math.floor(monthAt(end - days * dayMs)) % months;
    smooth[month]!.forEach((lift, code) => (held[code]! += weight * lift));
    weights += weight;
  }
  return smooth.map((lifts, month) => ({
    cells: new Map(lifts.map((lift, code) => [code, lift - held[code]! / weights])),
    rest: 0,
    count: months_.get(month)?.count ?? 0,
  }));
};

const packed = (rows: readonly Row[], scale: number): Context => {
  const cells = rows.flatMap(({ cells, rest, count }, row) =>
    [...cells]
      .filter(([, lift]) => Math.abs(lift - rest) >= liftStep / 2)
      .map(([category, lift]) => ({ row, category, lift, worth: count * Math.abs(lift - rest) })),
  );
  const least = cells.map(({ worth }) => worth).sort((a, b) => b - a)[mostCells] ?? -1;
  const kept = cells
    .filter(({ worth }) => worth > least)
    .sort((a, b) => a.row - b.row || a.category - b.category);
  const offsets = new Uint32Array(rows.length + 1);
  for (const { row } of kept) offsets[row + 1]! += 1;
  for (let row = 0; row < rows.length; row += 1) offsets[row + 1]! += offsets[row]!;
  return {
    offsets,
    categories: Uint16Array.from(kept, ({ category }) => category),
    lifts: Float32Array.from(kept, ({ lift }) => lift),
    rest: Float32Array.from(rows, ({ rest }) => rest),
    scale,
  };
};
