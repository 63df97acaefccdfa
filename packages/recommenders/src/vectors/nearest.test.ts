import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';
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

test('in a large catalogue the shortlist by signs keeps nearly all of the nearest', () => {
  const vectors = clustered(40_000);
  const allowed = new Uint8Array(40_000).fill(1);
  let found = 0;
  for (let probe = 0; probe < 8; probe += 1) {
    const mean = meanVector(vectors, [{ item: probe * 997, weight: 1 }])!;
    const scores = Float64Array.from({ length: 40_000 }, (_, item) => cosineOf(vectors, mean, item));
    const least = scores.toSorted().at(-50)!;
    const exact = Array.from(scores.keys()).filter((item) => scores[item]! >= least);
    const answer = new Set(nearest(vectors, mean, { allowed, most: 50 }));
    found += exact.filter((item) => answer.has(item)).length;
  }
  expect(found / (8 * 50)).toBeGreaterThan(0.95);
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
