import { expect, test } from 'vitest';
import type { Training } from './model.ts';
import { type PairTable, pairTableOf, tableBytes } from './pair-table.ts';
import { sessionsOf } from './sessions.ts';

const training: Training = { size: 5, sessions: sessionsOf([[0, 1, 2], [0, 1], [3, 0, 3], [4]]) };
const rowOf = ({ offsets, targets, weights }: PairTable, item: number): readonly (readonly number[])[] =>
  Array.from(targets.subarray(offsets[item], offsets[item + 1]), (target, at) => [
    target,
    weights[offsets[item]! + at]!,
  ]);
const all = { keep: 9, reach: Number.POSITIVE_INFINITY, weigh: () => 1 };

test('pairs are counted in both orders, heaviest first, and an item with itself once in either order', () => {
  const table = pairTableOf(training, all);
  expect(rowOf(table, 0)).toEqual([
    [1, 2],
    [3, 2],
    [2, 1],
  ]);
  expect(rowOf(table, 3)).toEqual([
    [0, 2],
    [3, 2],
  ]);
  expect(rowOf(table, 4)).toEqual([]);
});

test('a pair farther apart than the reach is none, and order is told by the gap', () => {
  const table = pairTableOf(training, { ...all, reach: 1, weigh: (gap) => (gap > 0 ? 1 : 0) });
  expect(rowOf(table, 0)).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect(rowOf(table, 1)).toEqual([[2, 1]]);
});

test('pairs of fewer sessions are left out, however often one session has them', () => {
  const table = pairTableOf(training, { ...all, leastSessions: 2 });
  expect(rowOf(table, 0)).toEqual([[1, 2]]);
  expect(rowOf(table, 3)).toEqual([]);
});

test('only the heaviest are kept', () => {
  expect(rowOf(pairTableOf(training, { ...all, keep: 1 }), 1)).toEqual([[0, 2]]);
});

test('a table is weighed as the pack writes it; one with longer rows than the pack has room for is not', () => {
  expect(tableBytes(pairTableOf(training, all)).packBytes!()).toBeGreaterThan(10);
  const long = Array.from({ length: 300 }, (_, item) => item);
  const table = pairTableOf({ size: 300, sessions: sessionsOf([long]) }, { ...all, keep: 300 });
  expect(tableBytes(table)).toEqual({});
});
