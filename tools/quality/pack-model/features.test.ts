import { expect, test } from 'vitest';
import type { LearnedParts } from './learned-parts.ts';
import { evidenceOf } from './evidence.ts';
import { featureNames, featuresOf } from './features.ts';

const packed = <Decoded>(decoded: Decoded) => ({ bytes: 0, decoded });

/** Four items: 0 and 1 point the same way, 2 away from them, 3 has no vector. 0 goes with 3, 1 with 3 and 2. */
const parts: LearnedParts = {
  table: packed({
    offsets: Uint32Array.of(0, 1, 3, 3, 3),
    targets: Uint32Array.of(3, 2, 3),
    weights: Float32Array.of(1, 0.5, 1),
  }),
  vectors: packed({
    dim: 2,
    steps: 10,
    rows: Int8Array.of(10, 0, 10, 1, 0, 10, 0, 0),
    heading: { places: Float32Array.of(1, 0.5), sharpness: 10 },
  }),
  popularity: packed({ popularity: Float32Array.of(1, 0.5, 0, 0), trend: new Float32Array(4) }),
};
const evidence = evidenceOf(parts, { recency: 0.5, last: 5 });
const features = featuresOf(parts);

const rowOf = (session: readonly number[], item: number): ReadonlyMap<string, number> => {
  const row = features(evidence(session), [item]);
  return new Map(featureNames.map((name, at) => [name, row[at]!]));
};

test('own items, partners and what lies ahead are all asked about, each once', () => {
  expect([...evidence([1, 0]).candidates].sort()).toEqual([0, 1, 2, 3]);
});

test('the table speaks with the newest item in full and each earlier one with less', () => {
  const both = rowOf([1, 0], 3);
  expect(both.get('together')).toBe(1);
  expect(both.get('rows of the table that name it')).toBeCloseTo(0.6);
  expect(rowOf([1, 0], 2).get('together')).toBeCloseTo(0.25 / 1.5);
});

test('an own item says how old it is and how often it was looked at', () => {
  const row = rowOf([0, 1, 0, 0], 0);
  expect(row.get('own, newest')).toBe(1);
  expect(row.get('own, times looked at')).toBeCloseTo(Math.log(3));
  expect(row.get('own, newest and looked at twice in a row')).toBe(1);
  expect(rowOf([0, 1, 0], 1).get('own, second')).toBe(1);
  expect(rowOf([0], 1).get('own')).toBe(0);
});

test('an item without a vector lies nowhere near', () => {
  const row = rowOf([0], 3);
  expect(row.get('has a vector')).toBe(0);
  expect(row.get('sharpened cosine below the best')).toBe(0);
  expect(rowOf([0], 1).get('sharpened cosine below the best')).toBe(1);
});

test('a session of an item without a vector is heading nowhere', () => {
  expect(evidence([3]).heading).toBeUndefined();
  expect([...features(evidence([3]), [0, 1])].every(Number.isFinite)).toBe(true);
});
