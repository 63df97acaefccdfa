import { expect, test } from 'vitest';
import { exact, sampled } from './figure.ts';

test('a figure is held against its budget by the sample that counts, not by the median', () => {
  const samples = [1, 1, 1, 1, 9];
  const about = { name: 'a call', how: 'five times', budget: 5 };
  expect(sampled(about, samples)).toMatchObject({ value: 1, within: true, repetitions: 5 });
  expect(sampled(about, samples, 'p95')).toMatchObject({ value: 9, median: 1, within: false });
});

test('without a budget nothing is judged', () => {
  expect(exact({ name: 'a size', how: 'weighed' }, 5)).not.toHaveProperty('within');
  expect(exact({ name: 'a size', how: 'weighed', budget: 4 }, 5).within).toBe(false);
});
