import { dayMs } from '@homebody/core';
import { emptyProfile } from '@homebody/profile';
import { describe, expect, test } from 'vitest';
import { tinyCatalogue, tinyRows } from '../tiny-shop.ts';
import { type World, createWorld } from '../world.ts';
import { buildContext } from './build.ts';
import { type ContextRow, allContexts, monthMs, restOfCategories } from './rows.ts';
import { type Context, contextSection } from './section.ts';
import { liftsFor } from './use.ts';

const end = 30 * 12 * monthMs;
const options = { categories: 6, scale: 1, end };
const search = 1;
const row = (
  context: number,
  category: number,
  count: number,
  more: Partial<ContextRow> = {},
): ContextRow => ({
  kind: 'channel',
  context,
  category,
  count,
  people: count,
  ...more,
});
/** Two channels that choose two categories the other way round. */
const opposite = (size: number): readonly ContextRow[] => [
  row(allContexts, 0, 5 * size),
  row(allContexts, 1, 5 * size),
  row(0, 0, 4 * size),
  row(0, 1, size),
  row(search, 0, size),
  row(search, 1, 4 * size),
];

const worldWith = (context: Context): World => createWorld({ catalogue: tinyCatalogue(), context });
const session = { startedAt: end, lastAt: end, items: [], shown: [], pages: 1 };
const lifts = (context: Context, more: object, now = end): readonly number[] => [
  ...(liftsFor(worldWith(context), { ...session, ...more }, now) ?? []),
];

describe('lifts', () => {
  test('are near the logarithm of the ratio where many people are behind them', () => {
    const found = lifts(buildContext(opposite(10_000), options), { channel: 'search' });
    expect(found[1]).toBeCloseTo(Math.log(4 / 2.5), 1);
    expect(found[0]).toBeCloseTo(Math.log(1 / 2.5), 1);
    expect(found.slice(2)).toEqual([0, 0, 0, 0]);
  });

  test('shrink with fewer people, and vanish where contexts differ by no more than chance', () => {
    const few = lifts(buildContext(opposite(60), options), { channel: 'search' });
    const many = lifts(buildContext(opposite(6_000), options), { channel: 'search' });
    expect(few[1]).toBeGreaterThan(0);
    expect(few[1]).toBeLessThan(many[1]!);
    const alike = [row(allContexts, 0, 200), row(allContexts, 1, 200), row(0, 0, 99), row(0, 1, 101)];
    expect(lifts(buildContext(alike, options), { channel: 'direct' })).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('[P10] say nothing of fewer than 50 people, not even of all rare categories together', () => {
    const rare = [
      ...opposite(1_000),
      row(search, 2, 49),
      row(search, restOfCategories, 60, { people: 49 }),
      row(allContexts, 2, 5_000),
    ];
    expect(lifts(buildContext(rare, options), { channel: 'search' })[2]).toBe(0);
    const { rest, categories } = buildContext(rare, options);
    expect([...rest].every((lift) => lift === 0)).toBe(true);
    expect([...categories]).not.toContain(2);
  });

  test('of categories that are rare one by one are stated for all of them together', () => {
    const together = [
      ...opposite(1_000),
      row(search, restOfCategories, 500),
      row(0, restOfCategories, 2_000),
      row(allContexts, 2, 1_000),
      row(allContexts, 3, 1_500),
    ];
    const found = lifts(buildContext(together, options), { channel: 'search' });
    expect(found[2]).toBeLessThan(-0.2);
    expect(found[3]).toBe(found[2]);
  });

  test('of the item a visit began with are those of its category', () => {
    const landing = opposite(1_000).map((of) => ({ ...of, kind: 'landing' as const }));
    const context = buildContext(landing, options);
    const [chair] = tinyRows.filter(({ category }) => category === 'chairs');
    expect(lifts(context, { landing: chair!.id })[1]).toBeGreaterThan(0.3);
    expect(lifts(context, { landing: 'no-such-item' })).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('add up', () => {
    const context = buildContext(
      [...opposite(1_000), ...opposite(1_000).map((of) => ({ ...of, kind: 'landing' as const }))],
      options,
    );
    const [chair] = tinyRows.filter(({ category }) => category === 'chairs');
    const both = lifts(context, { channel: 'search', landing: chair!.id });
    expect(both[1]).toBeCloseTo(2 * lifts(context, { channel: 'search' })[1]!, 5);
  });
});

describe('seasons', () => {
  const months = Array.from({ length: 12 }, (_, month) => month);
  /** Category 0 is for the middle of the year, category 1 for its ends. */
  const year = [
    row(allContexts, 0, 12_000),
    row(allContexts, 1, 12_000),
    ...months.flatMap((month) => {
      const summer = Math.round(1_000 - 600 * Math.cos((2 * Math.PI * (month + 0.5)) / 12));
      return [row(month, 0, summer), row(month, 1, 2_000 - summer)];
    }),
  ].map((of) => ({ ...of, kind: 'month' as const }));
  const at = (month: number): number => end + month * monthMs;

  test('are told from what the log’s last weeks have put into popularity already', () => {
    const context = buildContext(year, options);
    const [summer, winter] = lifts(context, {}, at(6));
    expect(summer).toBeGreaterThan(0.8);
    expect(winter).toBeLessThan(-0.8);
    expect(Math.abs(lifts(context, {}, end)[0]!)).toBeLessThan(0.1);
  });

  test('pass without a step, round the turn of the year too', () => {
    const context = buildContext(year, options);
    for (let day = -370; day < 370; day += 1) {
      const [before] = lifts(context, {}, end + day * dayMs);
      const [after] = lifts(context, {}, end + (day + 1) * dayMs);
      expect(Math.abs(after! - before!)).toBeLessThan(0.03);
    }
  });

  test('are absent when a month is', () => {
    const context = buildContext(
      year.filter(({ context }) => context !== 3),
      options,
    );
    expect(lifts(context, {}, at(6))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

test('a section that names a category or a row that is not there changes nothing else', () => {
  const { columns, values } = contextSection.encode(buildContext(opposite(1_000), options));
  const stray = { ...columns, categories: Uint16Array.from([65_535, 4_000, 1, 1]) };
  const context = contextSection.decode({ columns: stray, values }, 144);
  for (const lift of lifts(context, { channel: 'direct' })) expect(lift).toBeLessThan(3);
  expect(lifts(context, { channel: 'carrier pigeon' })).toEqual([0, 0, 0, 0, 0, 0]);
});

test('without a section there is nothing to add', () => {
  expect(liftsFor(createWorld({ catalogue: tinyCatalogue() }), emptyProfile().session, end)).toBeUndefined();
});
