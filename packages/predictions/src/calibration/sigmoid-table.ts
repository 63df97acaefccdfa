import type { Calibration } from './calibration.ts';
import type { Sigmoid } from './platt.ts';

const normal95 = 1.959964;

/** A curve as a table at some rising scores, with the interval that the delta method gives its logit. A falling curve is taken to be flat. */
export const sigmoidTable = (
  { slope, offset, slopeVariance, offsetVariance, covariance }: Sigmoid,
  scores: readonly number[],
): Calibration => {
  const at = (score: number, sides: number): number => {
    const error = Math.sqrt(
      Math.max(0, slopeVariance * score * score + 2 * covariance * score + offsetVariance),
    );
    return 1 / (1 + Math.exp(-(Math.max(0, slope) * score + offset + sides * normal95 * error)));
  };
  return {
    scores: Float32Array.from(scores),
    probability: Float32Array.from(scores, (score) => at(score, 0)),
    low: Float32Array.from(scores, (score) => at(score, -1)),
    high: Float32Array.from(scores, (score) => at(score, 1)),
  };
};
