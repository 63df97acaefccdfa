import { seededRandom } from '@homebody/core';
import type { Measured } from '@homebody/predictions';

const resamples = 400;

/** A statistic of some people, by their places, with its bootstrap interval over them (percentile method). */
export const bootstrapped = (
  people: number,
  statistic: (places: readonly number[]) => number,
  seed = 1,
): Measured => {
  const random = seededRandom(seed);
  const all = Array.from({ length: people }, (_, place) => place);
  const drawn = Float64Array.from({ length: resamples }, () =>
    statistic(all.map(() => Math.floor(random() * people))),
  ).sort();
  return {
    value: statistic(all),
    low: drawn[Math.floor(0.025 * resamples)]!,
    high: drawn[Math.floor(0.975 * resamples)]!,
  };
};
