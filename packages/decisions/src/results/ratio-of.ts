import type { Estimate } from './estimate.ts';
import { type PairedSums, covarianceBetween, varianceBetween } from './sums.ts';

/**
 * The sum of a figure over the sum of another, such as revenue per order where people were dealt and not orders. Its variance is that of the linearised ratio (the
 * delta method; Deng, Knoblich & Lu, "Applying the delta method in metric analytics", 2018).
 */
export const ratioOf = (sums: PairedSums): Estimate => {
  const { people, sum, squares, otherSum, otherSquares } = sums;
  const value = sum / otherSum;
  const between =
    varianceBetween(people, sum, squares) -
    2 * value * covarianceBetween(sums) +
    value ** 2 * varianceBetween(people, otherSum, otherSquares);
  return { people, value, variance: Math.max(0, between) / (people * (otherSum / people) ** 2) };
};
