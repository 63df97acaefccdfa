import type { Interval } from '@homebody/recommenders';

/** Of a standard normal distribution, 95 % lie within this distance of its mean. */
const normal95 = 1.959964;

/**
 * The mean of values that come in clusters, with its 95 % normal interval. Values of one cluster are not independent, so the variance is
 * that of the clusters' summed residuals (the linearised ratio estimator; Cochran, Sampling Techniques, 1977, §6.3).
 * `clusterOf` must be ascending.
 */
export const clusteredMean = (values: ArrayLike<number>, clusterOf: (index: number) => number): Interval => {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index]!;
  const mean = sum / values.length;
  let [clusters, squares, residual] = [0, 0, 0];
  for (let index = 0; index < values.length; index += 1) {
    residual += values[index]! - mean;
    if (index + 1 < values.length && clusterOf(index + 1) === clusterOf(index)) continue;
    squares += residual ** 2;
    clusters += 1;
    residual = 0;
  }
  // One cluster says nothing about how clusters differ.
  const half =
    clusters > 1
      ? (normal95 * Math.sqrt((squares * clusters) / (clusters - 1))) / values.length
      : Number.POSITIVE_INFINITY;
  return { mean, low: mean - half, high: mean + half };
};
