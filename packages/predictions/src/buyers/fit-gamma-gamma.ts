import type { GammaGamma } from './gamma-gamma.ts';
import { logGamma } from '@homebody/learning';
import { minimizeFrom } from './minimize.ts';

/** What one customer spent: purchases (above 0) and their mean (above 0). */
export interface Spending {
  readonly purchases: number;
  readonly mean: number;
  /** So many spent so: one, where it is not said. */
  readonly customers?: number;
}

export interface GammaGammaFit {
  readonly model: GammaGamma;
  /** Sum over all customers, natural logarithm. */
  readonly logLikelihood: number;
}

/**
 * The parameters under which all these customers together are likeliest: Fader & Hardie 2013, eq. 1a. As there, the purchases
 * of a customer are those after the first, where the fit is to stand beside a BG/NBD one. From several starts, since far from
 * the optimum there is a flat valley of ever larger p. Throws a `RangeError` naming the first customer that makes no sense.
 */
export const fitGammaGamma = (customers: readonly Spending[]): GammaGammaFit => {
  customers.forEach(({ purchases, mean }, place) => {
    if (!(purchases > 0 && mean > 0 && mean < Infinity))
      throw new RangeError(
        `Customer ${place}: ${purchases} purchases of ${mean} on average; expected both above 0.`,
      );
  });
  const all = customers.reduce((sum, { customers: count = 1 }) => sum + count, 0);
  const spent = customers.reduce((sum, { mean, customers: count = 1 }) => sum + count * mean, 0);
  const scale = spent / Math.max(1, all);
  const gamma = Math.log(scale / 2);
  const starts = [
    [1, 1, gamma],
    [2, 1.5, gamma - 1],
    [0, 2, gamma],
    [1, 3, gamma + 1],
  ];
  const { at, value } = minimizeFrom((point) => -logLikelihood(modelAt(point), customers) / all, starts);
  return { model: modelAt(at), logLikelihood: -value * all };
};

const modelAt = ([p = 0, q = 0, gamma = 0]: readonly number[]): GammaGamma => ({
  p: Math.exp(p),
  q: Math.exp(q),
  gamma: Math.exp(gamma),
});

const logLikelihood = ({ p, q, gamma }: GammaGamma, customers: readonly Spending[]): number => {
  const fixed = q * Math.log(gamma) - logGamma(q);
  // Of the number of purchases alone, of which there are few: worked out once each.
  const ofPurchases = new Map<number, number>();
  let sum = 0;
  for (const { purchases: x, mean, customers: count = 1 } of customers) {
    const shape = p * x;
    let known = ofPurchases.get(x);
    if (known === undefined) {
      known = fixed + logGamma(shape + q) - logGamma(shape) + shape * Math.log(x);
      ofPurchases.set(x, known);
    }
    sum += count * (known + (shape - 1) * Math.log(mean) - (shape + q) * Math.log(gamma + x * mean));
  }
  return sum;
};
