import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { normalNumber } from '../results/results.fixture.ts';
import { demandGiven, demandOf, expectedSales } from './elasticity-of.ts';
import { leastSquares } from './least-squares.ts';
import { poolElasticities } from './pool-elasticities.ts';

describe('least squares', () => {
  it('is the line that one finds by hand, with White’s errors', () => {
    // y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, intercept 5/6, residuals 1/6, −1/3, 1/6.
    const fit = leastSquares(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [1, 2, 4],
    )!;
    expect(fit.coefficients).toEqual([expect.closeTo(5 / 6, 12), expect.closeTo(1.5, 12)]);
    // Slope: 3 / (3 − 2) · Σ ((x − 1) e)² / (Σ (x − 1)²)² = 3 · (2 / 36) / 4.
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(3 / 72), 12);
  });

  it('says so when columns say the same or rows are too few', () => {
    const same = [
      [1, 2],
      [1, 2],
      [1, 2],
    ];
    expect(leastSquares(same, [1, 2, 3])).toBeUndefined();
    expect(leastSquares([[1, 2]], [1])).toBeUndefined();
    expect(leastSquares([], [])).toBeUndefined();
  });
});

const random = seededRandom(11);
const salesOf = (elasticity: number, weeks: number) =>
  Array.from({ length: weeks }, () => {
    const price = 2 + random();
    const advertised = random() < 0.3 ? 1 : 0;
    const units = Math.exp(5 + elasticity * Math.log(price) + 0.6 * advertised + 0.3 * normalNumber(random));
    return { units, price, others: [advertised] };
  });

describe('demand', () => {
  it('is found again in sales that were made with it, and within its interval 95 times of 100', () => {
    let covered = 0;
    for (let nth = 0; nth < 400; nth += 1) {
      const { elasticity } = demandOf(salesOf(-2.5, 60))!;
      if (Math.abs(elasticity.value + 2.5) < 2 * elasticity.standardError) covered += 1;
    }
    expect(covered / 400).toBeGreaterThan(0.91);
    const { elasticity, intercept, others } = demandOf(salesOf(-2.5, 20_000))!;
    expect(elasticity.value).toBeCloseTo(-2.5, 1);
    expect(intercept).toBeCloseTo(5, 1);
    expect(others[0]).toBeCloseTo(0.6, 1);
  });

  it('is unknown where the price never moved', () => {
    const still = salesOf(-2, 50).map((row) => ({ ...row, price: 3 }));
    expect(demandOf(still)).toBeUndefined();
    const given = demandGiven(still, { value: -2, standardError: 0.1 })!;
    expect(expectedSales(given, { price: 3, others: [0] })).toBeCloseTo(5 - 2 * Math.log(3), 0);
  });
});

describe('partial pooling', () => {
  it('is what one finds by hand for two items', () => {
    // Variances 1 and 1, values −1 and −5: Q = 8, τ² = (8 − 1) / (2 − 1) = 7; shrunk by 1 / 8 towards −3.
    const { category, spread, items } = poolElasticities([
      { value: -1, standardError: 1 },
      { value: -5, standardError: 1 },
    ])!;
    expect(category.value).toBeCloseTo(-3, 12);
    expect(spread).toBeCloseTo(Math.sqrt(7), 12);
    expect(items[0]!.value).toBeCloseTo(-1.25, 12);
    expect(items[1]!.value).toBeCloseTo(-4.75, 12);
  });

  it('of the eight schools’ published effects is complete, as DerSimonian and Laird’s estimate of their spread is 0', () => {
    // Rubin 1981; table 5.2 of Gelman et al.: the pooled effect is 7.7 with a standard error of 4.1. Here with the sign turned.
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    const { category, spread } = poolElasticities(
      effects.map((value, at) => ({ value: -value, standardError: errors[at]! })),
    )!;
    expect(spread).toBe(0);
    expect(category.value).toBeCloseTo(-7.7, 1);
    expect(category.standardError).toBeCloseTo(4.1, 1);
  });

  it('comes closer to the truth than each item by itself', () => {
    const truths = Array.from({ length: 60 }, () => -2.5 + 0.3 * normalNumber(random));
    const alone = truths.map((truth) => demandOf(salesOf(truth, 20))!.elasticity);
    const pooled = poolElasticities(alone)!;
    const error = (values: readonly { readonly value: number }[]): number =>
      values.reduce((sum, { value }, at) => sum + (value - truths[at]!) ** 2, 0);
    expect(error(pooled.items)).toBeLessThan(0.7 * error(alone));
  });

  it('gives an item of which nothing is known its category’s, and never one above 0', () => {
    const { category, items } = poolElasticities([
      { value: -2, standardError: 0.2 },
      undefined,
      { value: 3, standardError: 0.1 },
    ])!;
    expect(items[1]!.value).toBe(category.value);
    expect(items[1]!.standardError).toBeGreaterThan(category.standardError);
    expect(items.every(({ value }) => value <= 0)).toBe(true);
    expect(poolElasticities([undefined])).toBeUndefined();
  });
});
