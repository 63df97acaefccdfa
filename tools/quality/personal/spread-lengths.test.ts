import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { spreadLengths } from './spread-lengths.ts';

test('nothing known, little and much are all among the lengths, each once and in order', () => {
  const lengths = spreadLengths(500, 32, seededRandom(1));
  expect(lengths.slice(0, 3)).toEqual([0, 1, 2]);
  expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
  expect(lengths.at(-1)).toBeGreaterThan(400);
  expect(lengths.at(-1)).toBeLessThan(500);
});

test('doubling a history adds about as many lengths as doubling it before', () => {
  const lengths = spreadLengths(1024, 64, seededRandom(2));
  const between = (from: number, to: number): number =>
    lengths.filter((length) => length >= from && length < to).length;
  for (const from of [32, 64, 128, 256]) expect(Math.abs(between(from, 2 * from) - 6.4)).toBeLessThan(1.5);
});

test('a list of one choice has one length, and an empty one has none', () => {
  expect(spreadLengths(1, 8, seededRandom(1))).toEqual([0]);
  expect(spreadLengths(0, 8, seededRandom(1))).toEqual([]);
});
