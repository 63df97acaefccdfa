import type { Random } from '@homebody/core';

/** A mean with its 95 % bootstrap interval (percentile method). */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean of some values, and where it lies when the same number of values is drawn again and again. */
export const bootstrapMean = (
  values: readonly number[],
  { resamples, random }: { readonly resamples: number; readonly random: Random },
): Interval => {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample += 1) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1) sum += values[Math.floor(random() * values.length)]!;
    means[sample] = sum / values.length;
  }
  means.sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean,
    low: means[Math.floor(resamples * 0.025)] ?? mean,
    high: means[Math.floor(resamples * 0.975)] ?? mean,
  };
};
