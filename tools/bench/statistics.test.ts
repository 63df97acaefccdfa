import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([9, 1, 3, 5])).toBe(4);
});

test('a percentile is one of the values: the least that so many per cent are not above', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(hundred, 95)).toBe(95);
  expect(percentile(hundred, 100)).toBe(100);
  expect(percentile([7], 95)).toBe(7);
});

test('of nothing there is neither', () => {
  expect(() => median([])).toThrow('at least one');
  expect(() => percentile([], 50)).toThrow('at least one');
});
