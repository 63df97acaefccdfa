import { expect, test } from 'vitest';
import { sessionsOf } from '../sessions.ts';
import { neighbourRidgeOf } from './neighbour-ridge.ts';

const options = { window: 3, decay: 0.5, l2: 1, neighbours: 10, keep: 10 };
const weightsOf = (lists: readonly (readonly number[])[], size: number, more = {}) => {
  const { offsets, targets, weights } = neighbourRidgeOf(
    { size, sessions: sessionsOf(lists) },
    { ...options, ...more },
  );
  return Array.from({ length: size }, (_, item) =>
    Object.fromEntries(
      Array.from(targets.subarray(offsets[item], offsets[item + 1]), (target, at) => [
        target,
        weights[offsets[item]! + at]!,
      ]),
    ),
  );
};

test('an item that alone comes before another has the weight of a regression on one variable', () => {
  // Four times before, four times there, and the ridge: 4 / (4 + 1).
  expect(
    weightsOf(
      [
        [0, 1],
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      2,
    )[0]![1],
  ).toBeCloseTo(0.8, 12);
});

test('two items that come before a third share it as the normal equations say', () => {
  // Item 2 comes after 1, and after 0 farther back: XᵀX over the places before 1 and before 2.
  const lists = Array.from({ length: 8 }, () => [0, 1, 2]);
  const weights = weightsOf(lists, 3);
  // Before 1: x = (1, 0). Before 2: x = (0.5, 1). So G = 8 · [[1.25, 0.5], [0.5, 1]] + I, and for item 2 b = 8 · (0.5, 1).
  const [a, b, c] = [8 * 1.25 + 1, 8 * 0.5, 8 + 1];
  const determinant = a * c - b * b;
  expect(weights[0]![2] ?? 0).toBeCloseTo(Math.max(0, (c * 4 - b * 8) / determinant), 6);
  expect(weights[1]![2]).toBeCloseTo((a * 8 - b * 4) / determinant, 6);
});

test('pairs of too few sessions are left out, and only the strongest are kept', () => {
  const lists = [...Array.from({ length: 5 }, () => [0, 1]), [0, 2]];
  expect(weightsOf(lists, 3)[0]).toHaveProperty('2');
  expect(weightsOf(lists, 3, { leastSessions: 2 })[0]).not.toHaveProperty('2');
  expect(Object.keys(weightsOf(lists, 3, { keep: 1 })[0]!)).toEqual(['1']);
});
