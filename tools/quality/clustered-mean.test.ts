import { seededRandom } from '@homebody/core';
import { bootstrapMean } from '@homebody/recommenders';
import { expect, test } from 'vitest';
import { clusteredMean } from './clustered-mean.ts';

test('values that are independent have the textbook interval', () => {
  const values = [1, 2, 3, 4, 5, 6];
  const { mean, low, high } = clusteredMean(values, (index) => index);
  // The standard deviation of these is √3.5.
  expect(mean).toBe(3.5);
  expect(high - mean).toBeCloseTo((1.959964 * Math.sqrt(3.5)) / Math.sqrt(6), 10);
  expect(mean - low).toBeCloseTo(high - mean, 10);
});

test('repeating every value within its cluster tells nothing new', () => {
  const values = [0, 1, 1, 0, 1, 0, 0, 1, 1, 1];
  const fourTimes = values.flatMap((value) => [value, value, value, value]);
  const once = clusteredMean(values, (index) => index);
  const repeated = clusteredMean(fourTimes, (index) => Math.floor(index / 4));
  expect(repeated.mean).toBeCloseTo(once.mean, 12);
  expect(repeated.low).toBeCloseTo(once.low, 12);
});

test('the interval is that of a bootstrap over clusters, whose sizes differ', () => {
  const random = seededRandom(3);
  const clusters = Array.from({ length: 400 }, () => {
    const level = random();
    return Array.from({ length: 1 + Math.floor(random() * 8) }, () => Number(random() < level));
  });
  const clusterOf = clusters.flatMap((values, cluster) => values.map(() => cluster));
  const { low, high } = clusteredMean(clusters.flat(), (index) => clusterOf[index]!);
  const drawn = Array.from({ length: 2_000 }, () => {
    const sample = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)]!);
    return sample.reduce((sum, value) => sum + value, 0) / sample.length;
  }).sort((a, b) => a - b);
  expect(high - low).toBeCloseTo(drawn[1_950]! - drawn[50]!, 2);
  const asIfIndependent = bootstrapMean(clusters.flat(), { resamples: 500, random });
  expect(high - low).toBeGreaterThan(1.2 * (asIfIndependent.high - asIfIndependent.low));
});

test('a single cluster says nothing of how clusters differ', () => {
  expect(clusteredMean([1, 0, 1], () => 0)).toEqual({
    mean: 2 / 3,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
  });
});
