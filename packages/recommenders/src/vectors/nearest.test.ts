import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import type { ItemVectors } from './section.ts';
import { unitRows } from './unit-rows.ts';
import { cosineOf, meanVector } from './use.ts';

const dim = 24;
const clustered = (size: number) => {
  const random = seededRandom(9);
  const centre = Array.from({ length: 50 * dim }, () => random() - 0.5);
  const values = Float64Array.from(
    { length: size * dim },
    (_, at) => centre[(Math.floor(at / dim) % 50) * dim + (at % dim)]! + 0.5 * (random() - 0.5),
  );
  return unitRows(values, dim, 31);
};

/** As learned vectors are: no clusters, and every component counts a tenth less than the one before. */
const spread = (size: number) => {
  const random = seededRandom(10);
  const bell = (): number => random() + random() + random() + random() - 2;
  const values = Float64Array.from({ length: size * dim }, (_, at) => bell() * 0.9 ** (at % dim));
  return unitRows(values, dim, 31);
};

/** The part of the 50 really nearest that is found, for directions of one item and of eight. */
const recallIn = (vectors: ItemVectors, size: number): number => {
  const allowed = new Uint8Array(size).fill(1);
  let found = 0;
  for (let probe = 0; probe < 16; probe += 1) {
    const items = Array.from(
      { length: probe % 2 ? 8 : 1 },
      (_, place) => ((probe * 997 + place * 7919) * 5) % size,
    );
    const mean = meanVector(
      vectors,
      items.map((item, place) => ({ item, weight: 0.8 ** place })),
    )!;
    const scores = Float64Array.from({ length: size }, (_, item) => cosineOf(vectors, mean, item));
    const least = scores.toSorted().at(-50)!;
    found += nearest(vectors, mean, { allowed, most: 50 }).filter((item) => scores[item]! >= least).length;
  }
  return found / (16 * 50);
};

test('in a large catalogue of clusters, 19 in 20 of the nearest are found', () => {
  expect(recallIn(clustered(40_000), 40_000)).toBeGreaterThan(0.95);
});

test('in a large catalogue without clusters, 19 in 20 of the nearest are found', () => {
  expect(recallIn(spread(40_000), 40_000)).toBeGreaterThan(0.95);
});

test('items without a vector hide no other', () => {
  const vectors = spread(40_000);
  for (let item = 0; item < 40_000; item += 1)
    if (item % 5 > 1) vectors.rows.fill(0, item * dim, (item + 1) * dim);
  expect(recallIn(vectors, 40_000)).toBeGreaterThan(0.95);
});

test('items that are not allowed are not found, and the rest is in order', () => {
  const vectors = clustered(500);
  const allowed = Uint8Array.from({ length: 500 }, (_, item) => item % 2);
  const mean = meanVector(vectors, [{ item: 3, weight: 1 }])!;
  const items = nearest(vectors, mean, { allowed, most: 30 });
  expect(items[0]).toBe(3);
  expect(items.every((item) => item % 2 === 1)).toBe(true);
  const scores = items.map((item) => cosineOf(vectors, mean, item));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
