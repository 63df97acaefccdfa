import { dayMs, minuteMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { countRows } from '../count-rows.ts';
import { type ItemRow, type PairRow, pairWeight } from '../rows.ts';
import { eventAt, shopEnd } from '../tiny-shop.ts';
import { buildNeighbours } from './build.ts';

const itemRow = (item: number, people: number): ItemRow => ({
  item,
  people,
  weight: people,
  recentPeople: 0,
  earlierPeople: 0,
});
const pair = (a: number, b: number, weight: number, people: number): PairRow => ({ a, b, weight, people });

test('[P10] a pair that fewer people are behind than the pack states is not in it', () => {
  const pairs = [pair(0, 1, 99, 4), pair(0, 2, 1, 5)];
  const table = buildNeighbours(pairs, [itemRow(0, 50), itemRow(1, 50), itemRow(2, 50)], 3);
  expect([...table.targets]).toEqual([2]);
});

test('a weight is the pair’s over powers of how many people either item has', () => {
  const table = buildNeighbours([pair(0, 1, 8, 5)], [itemRow(0, 16), itemRow(1, 32)], 2);
  expect(table.weights[0]).toBeCloseTo(8 / (16 ** 0.75 * 32 ** 0.2));
});

test('only the best neighbours of an item are kept, in ascending order', () => {
  const pairs = [pair(3, 0, 1, 9), pair(3, 1, 3, 9), pair(3, 2, 2, 9)];
  const options = { keep: 2, fromPower: 0, toPower: 0 };
  const table = buildNeighbours(pairs, [], 4, undefined, options);
  expect([...table.offsets]).toEqual([0, 0, 0, 0, 2]);
  expect([...table.targets]).toEqual([1, 2]);
});

test('a pair weighs less the farther apart, the older, and backwards', () => {
  expect(pairWeight(1, 0)).toBe(1);
  expect(pairWeight(-1, 0)).toBe(0.6);
  expect(pairWeight(2, 0)).toBeCloseTo(0.5 ** 0.8);
  expect(pairWeight(1, 90)).toBe(0.5);
  expect(pairWeight(9, 0)).toBe(0);
  expect(pairWeight(0, 0)).toBe(0);
});

test('pairs are counted within a session, each item once, and people once', () => {
  const start = shopEnd - 10 * dayMs;
  const at = (minutes: number, id: string) => eventAt('view_item', start + minutes * minuteMs, id);
  const log = [at(0, 'a'), at(1, 'b'), at(2, 'a'), at(600, 'b'), at(601, 'a'), at(2000, 'c')];
  const indexOf = (id: string) => ['a', 'b', 'c'].indexOf(id);
  const { items, pairs } = countRows([log], indexOf, shopEnd);
  expect(pairs.map(({ a, b, people }) => [a, b, people])).toEqual([
    [0, 1, 1],
    [1, 0, 1],
  ]);
  // a→b once forwards and once backwards, both ten days old.
  expect(pairs[0]?.weight).toBeCloseTo(1.6 * 0.5 ** (10 / 90), 2);
  expect(items.map(({ item, people }) => [item, people])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
});
