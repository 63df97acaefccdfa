import type { Elasticity } from './elasticity.ts';
import { leastSquares } from './least-squares.ts';

/** What was sold of one item in one period. */
export interface Sales {
  /** Above 0. */
  readonly units: number;
  /** Above 0, in any unit that stays the same. */
  readonly price: number;
  /** What else moved sales: advertised or not, season, others' prices; the same numbers in every row. */
  readonly others: readonly number[];
}

export interface Demand {
  readonly elasticity: Elasticity;
  /** ln (units) = intercept + elasticity · ln (price) + Σ others. */
  readonly intercept: number;
  readonly others: readonly number[];
}

/**
 * Log-log demand of one item by least squares (as in Taddy, Business Data Science, 2019, ch. 2). It reads price changes as if nothing else had
 * happened at the same time but `others`: a price that was lowered because nobody bought misleads it. `undefined` where the price never moved by
 * itself, or too few periods are known.
 */
export const demandOf = (sales: readonly Sales[]): Demand | undefined => {
  const fit = leastSquares(
    sales.map(({ price, others }) => [1, Math.log(price), ...others]),
    sales.map(({ units }) => Math.log(units)),
  );
  if (!fit) return undefined;
  const [intercept, value, ...others] = fit.coefficients;
  return {
    elasticity: { value: value!, standardError: fit.standardErrors[1]! },
    intercept: intercept!,
    others,
  };
};

/** The same with an elasticity that is known from elsewhere, such as from the item's whole category. `undefined` as above. */
export const demandGiven = (sales: readonly Sales[], elasticity: Elasticity): Demand | undefined => {
  const fit = leastSquares(
    sales.map(({ others }) => [1, ...others]),
    sales.map(({ units, price }) => Math.log(units) - elasticity.value * Math.log(price)),
  );
  return fit && { elasticity, intercept: fit.coefficients[0]!, others: fit.coefficients.slice(1) };
};

/** ln (units) that a demand expects. */
export const expectedSales = (
  { elasticity, intercept, others }: Demand,
  { price, others: values }: Omit<Sales, 'units'>,
): number =>
  intercept +
  elasticity.value * Math.log(price) +
  others.reduce((sum, coefficient, at) => sum + coefficient * values[at]!, 0);
