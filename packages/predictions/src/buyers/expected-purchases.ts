import { aliveProbability } from './alive-probability.ts';
import type { BgNbd } from './bg-nbd.ts';
import type { BuyingHistory } from './buying-history.ts';
import { tailSeries } from './tail-series.ts';

/**
 * Purchases to expect of a customer within the next `weeks`: Fader, Hardie & Lee 2005, eq. 10; with no history at all
 * (`repeats`, `recency` and `age` 0) it is eq. 9, what to expect of a new customer after their first purchase.
 *
 * The paper's ₂F₁(r+x, b+x; a+b+x−1; z), z = t / (α+T+t), is turned by Euler's transformation into
 * (1−z)^(a−1−r−x) ₂F₁(a+b−1−r, a−1; a+b+x−1; z), whose terms fall faster, and whose pole at a = 1 cancels.
 *
 * @example expectedPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { repeats: 2, recency: 30.43, age: 38.86 }, 39) // 1.226
 */
export const expectedPurchases = (model: BgNbd, history: BuyingHistory, weeks: number): number => {
  if (!(weeks > 0)) return 0;
  const { r, alpha, a, b } = model;
  const { repeats, age } = history;
  const z = weeks / (alpha + age + weeks);
  const odd = a - 1;
  const left = Math.log1p(-z);
  const gone = Math.abs(odd) < 1e-9 ? -left : -Math.expm1(odd * left) / odd;
  const size = a + b + repeats - 1 || 1e-9;
  const tail = Math.exp(odd * left) * tailSeries(a + b - 1 - r, odd, size, z);
  return size * (gone - tail) * aliveProbability(model, history);
};
