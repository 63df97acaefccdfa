import { describe, expect, it } from 'vitest';
import { chiSquareTail } from './chi-square-tail.ts';
import { gammaTail } from './gamma-tail.ts';
import { logGamma } from '@homebody/learning';
import { normalQuantile } from './normal-quantile.ts';
import { normalTail } from './normal-tail.ts';

describe('distributions', () => {
  it('have the critical values that every table prints (NIST handbook, 1.3.6.7)', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
    expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 10);
    expect(normalQuantile(0.0001)).toBeCloseTo(-3.719016485455709, 9);
    for (const [degrees, value] of [
      [1, 3.841],
      [2, 5.991],
      [5, 11.07],
      [10, 18.307],
      [100, 124.342],
    ] as const)
      expect(chiSquareTail(value, degrees)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(10.828, 1)).toBeCloseTo(0.001, 5);
  });

  it('keep their digits far out', () => {
    // Abramowitz & Stegun, table 26.2: −log₁₀ Q(10) = 23.11805.
    expect(-Math.log10(normalTail(10))).toBeCloseTo(23.11805, 5);
    expect(normalTail(-1.5) + normalTail(1.5)).toBe(1);
    expect(normalTail(0)).toBe(0.5);
  });

  it('agree with closed forms: two degrees of freedom are an exponential distribution', () => {
    for (const x of [0.1, 1, 3, 20, 200]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
    expect(gammaTail(3, 2)).toBeCloseTo(Math.exp(-2) * (1 + 2 + 2), 13);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });
});
