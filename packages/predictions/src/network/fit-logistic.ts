import { solvePositive } from './solve-positive.ts';

const mostSteps = 30;
const leastChange = 1e-7;

/**
 * Logistic regression with a ridge on all but the first weight, by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani & Friedman 2009, §4.4.1). `inputs` is count × width; the first input is always 1.
 */
export const fitLogistic = (
  inputs: Float32Array,
  happened: ArrayLike<number>,
  width: number,
  ridge: number,
): Float64Array => {
  const weights = new Float64Array(width);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
    const curvature = new Float64Array(width * width);
    for (let k = 1; k < width; k += 1) curvature[k * width + k] = ridge;
    for (let row = 0; row < happened.length; row += 1) {
      const start = row * width;
      let logit = 0;
      for (let k = 0; k < width; k += 1) logit += weights[k]! * inputs[start + k]!;
      const probability = 1 / (1 + Math.exp(-logit));
      const error = happened[row]! - probability;
      const weight = Math.max(1e-6, probability * (1 - probability));
      for (let k = 0; k < width; k += 1) {
        const value = inputs[start + k]!;
        if (value === 0) continue;
        gradient[k]! += error * value;
        const weighted = weight * value;
        for (let j = 0; j <= k; j += 1) curvature[k * width + j]! += weighted * inputs[start + j]!;
      }
    }
    const change = solvePositive(curvature, gradient);
    // A step too far, as separable data would make it, is cut short.
    const largest = change.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const part = Math.min(1, 5 / Math.max(largest, 1e-12));
    change.forEach((each, k) => (weights[k]! += part * each));
    if (largest < leastChange) break;
  }
  return weights;
};
