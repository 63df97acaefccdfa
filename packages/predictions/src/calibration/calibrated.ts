import type { Calibration } from './calibration.ts';

/** A probability and its 95 % interval, all 0 to 1. */
export interface Likelihood {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

/** What a score means: between two rows of the table in proportion, beyond its ends as at them. */
export const calibrated = ({ scores, probability, low, high }: Calibration, score: number): Likelihood => {
  let [from, to] = [0, scores.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (scores[middle]! <= score) from = middle;
    else to = middle;
  }
  const span = scores[to]! - scores[from]!;
  const part = span > 0 ? Math.max(0, Math.min(1, (score - scores[from]!) / span)) : 0;
  const between = (values: Float32Array): number => values[from]! + part * (values[to]! - values[from]!);
  return { probability: between(probability), low: between(low), high: between(high) };
};
