import type { BgNbd } from './bg-nbd.ts';
import type { BuyingHistory } from './buying-history.ts';
import { logGamma } from '@homebody/learning';

/** A history, and how many customers have it. */
export interface BuyingPattern extends BuyingHistory {
  readonly customers: number;
}

/**
 * The logarithm of how likely all these customers are under a model: Fader, Hardie & Lee 2005, eq. 6, as a sum of logarithms,
 * so that long histories do not underflow.
 */
export const bgNbdLikelihood = ({ r, alpha, a, b }: BgNbd, patterns: readonly BuyingPattern[]): number => {
  const fixed = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  // Of the number of repeats alone, of which there are few: worked out once each.
  const ofRepeats = new Map<number, number>();
  let sum = 0;
  for (const { repeats, recency, age, customers } of patterns) {
    const shape = r + repeats;
    const alive = -shape * Math.log(alpha + age);
    const left =
      repeats > 0 ? Math.log(a) - Math.log(b + repeats - 1) - shape * Math.log(alpha + recency) : -Infinity;
    // ln(eˣ + eʸ), from the larger.
    const either = Math.max(alive, left) + Math.log1p(Math.exp(-Math.abs(alive - left)));
    let known = ofRepeats.get(repeats);
    if (known === undefined) {
      known = fixed + logGamma(shape) + logGamma(b + repeats) - logGamma(a + b + repeats);
      ofRepeats.set(repeats, known);
    }
    sum += customers * (known + either);
  }
  return sum;
};
