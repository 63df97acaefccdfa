import { seededRandom } from '@homebody/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JointWeight, neighbourhoodRidge } from './neighbourhood-ridge.ts';

const weightsOf = (pairs: readonly JointWeight[], totals: readonly number[], l2 = 1, neighbourhood = 30) => {
  const weights = new Map<string, number>();
  const options = { neighbourhood, l2 };
  neighbourhoodRidge(pairs, Float64Array.from(totals), options, (from, to, weight) =>
    weights.set(`${from}>${to}`, weight),
  );
  return weights;
};

test('one neighbour explains an item by their share of its own total', () => {
  expect(weightsOf([{ a: 0, b: 1, weight: 8 }], [10, 9])).toEqual(
    new Map([
      ['1>0', 8 / 10],
      ['0>1', 8 / 11],
    ]),
  );
});

test('what everybody takes does not explain what goes with something else', () => {
  // Of 100 baskets all have item 0, and 20 have both 1 and 2: item 0 occurs as often with 1 as 2 does.
  const weights = weightsOf(
    [
      { a: 0, b: 1, weight: 20 },
      { a: 0, b: 2, weight: 20 },
      { a: 1, b: 2, weight: 20 },
    ],
    [100, 20, 20],
  );
  expect(weights.get('2>1')!).toBeGreaterThan(0.9);
  expect(weights.get('0>1')!).toBeLessThan(0.05);
});

test('within a neighbourhood of everything it is the whole regression', () => {
  // Baskets of five items out of eight, and the normal equations of each item on all others, checked by what is left over.
  const random = seededRandom(4);
  const size = 8;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (let basket = 0; basket < 200; basket += 1) {
    const items = Array.from({ length: size }, (_, item) => item).filter(() => random() < 0.6);
    for (const a of items) for (const b of items) gram[a]![b]! += 1;
  }
  const pairs = gram.flatMap((row, a) => Array.from(row, (weight, b) => ({ a, b, weight })).slice(a + 1));
  const weights = weightsOf(
    pairs,
    Array.from(gram, (row, item) => row[item]!),
    5,
  );
  expect(weights.size).toBe(size * (size - 1));
  for (let item = 0; item < size; item += 1)
    for (let other = 0; other < size; other += 1) {
      if (other === item) continue;
      let explained = 5 * weights.get(`${other}>${item}`)!;
      for (let from = 0; from < size; from += 1)
        if (from !== item) explained += gram[other]![from]! * weights.get(`${from}>${item}`)!;
      expect(explained).toBeCloseTo(gram[other]![item]!, 6);
    }
});

test('only the items that occur with it most explain an item', () => {
  const pairs = [1, 2, 3].map((b) => ({ a: 0, b, weight: b }));
  const weights = weightsOf(pairs, [9, 9, 9, 9], 1, 2);
  expect([...weights.keys()].filter((key) => key.endsWith('>0'))).toEqual(['3>0', '2>0']);
});

test('whatever the sums are, every weight told is above 0 and at most 1', () => {
  const pair = fc.record({
    a: fc.nat(5),
    b: fc.nat(5),
    weight: fc.float({ min: 0, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 15 }), (pairs) => {
      const apart = pairs.filter(({ a, b }) => a !== b);
      for (const weight of weightsOf(apart, Array(6).fill(0), 1).values()) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
    }),
  );
});
