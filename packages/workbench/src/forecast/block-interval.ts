import { seededRandom } from '@homebody/core';
import { meanOf } from './mean-of.ts';

export interface Estimate {
  readonly value: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const resamples = 1_000;

/** A mean of values that follow one another, with its interval by the moving-block bootstrap (Künsch 1989). */
export const blockInterval = (values: readonly number[], block: number, seed = 1): Estimate => {
  const random = seededRandom(seed);
  const size = Math.min(block, values.length);
  const blocks = Math.ceil(values.length / size);
  const means = Float64Array.from({ length: resamples }, () => {
    const drawn: number[] = [];
    for (let each = 0; each < blocks; each += 1) {
      const from = Math.floor(random() * (values.length - size + 1));
      drawn.push(...values.slice(from, from + size));
    }
    return meanOf(drawn.slice(0, values.length));
  }).sort();
  return {
    value: meanOf(values),
    low: means[Math.floor(0.025 * resamples)]!,
    high: means[Math.ceil(0.975 * resamples) - 1]!,
  };
};
