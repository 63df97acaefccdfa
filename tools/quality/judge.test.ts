import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { gain, hitRate, reciprocalRank } from './metrics.ts';
import type { Model } from './model.ts';

const always = (...items: readonly number[]): Model => ({ rank: (_session, most) => items.slice(0, most) });
const protocol = {
  top: 2,
  repeats: true,
  metrics: [hitRate(2, 100), reciprocalRank(2, 100), gain(2, 1)],
} as const;

test('a place is worth 1, its reciprocal, and its discounted gain', () => {
  const instances = [
    { session: [0], targets: [3], cluster: 0 },
    { session: [0], targets: [4], cluster: 1 },
    { session: [0], targets: [5], cluster: 2 },
  ];
  const { values, coverage } = judge(always(3, 4, 5), instances, 6, protocol);
  expect(values.map((of) => [...of])).toEqual([
    [1, 1, 0],
    [1, 0.5, 0],
    [1, 1 / Math.log2(3), 0],
  ]);
  expect(coverage).toBeCloseTo(2 / 6);
});

test('an item that nobody saw in training is a miss, whatever a model says', () => {
  const { values } = judge(always(0, 1), [{ session: [0], targets: [-1], cluster: 0 }], 2, protocol);
  expect(values[0]![0]).toBe(0);
});

test('where repeats are no answer, what the session has is taken out and others move up', () => {
  const instance = { session: [7, 8, 8], targets: [9], cluster: 0 };
  const model = always(8, 7, 9, 1);
  expect(judge(model, [instance], 10, protocol).values[1]![0]).toBe(0);
  expect(judge(model, [instance], 10, { ...protocol, repeats: false }).values[1]![0]).toBe(1);
});

test('a question with several answers is worth the mean over them', () => {
  const { values } = judge(always(1, 2), [{ session: [], targets: [2, 1, 5, 6], cluster: 0 }], 7, protocol);
  expect([values[0]![0], values[1]![0]]).toEqual([0.5, 1.5 / 4]);
});

test('a model that returns more than it was asked for gains nothing', () => {
  const model: Model = { rank: () => [1, 2, 3] };
  const { values } = judge(model, [{ session: [], targets: [3], cluster: 0 }], 4, protocol);
  expect(values[0]![0]).toBe(0);
});
