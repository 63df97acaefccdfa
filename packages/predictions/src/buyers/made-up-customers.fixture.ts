import { type Random, seededRandom } from '@homebody/core';
import type { BgNbd } from './bg-nbd.ts';
import type { BuyingHistory } from './buying-history.ts';
import type { Spending } from './fit-gamma-gamma.ts';
import type { GammaGamma } from './gamma-gamma.ts';

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia & Tsang 2000; below 1 by their boost. Rate 1. */
const gammaDraw = (shape: number, random: Random): number => {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

const betaDraw = (a: number, b: number, random: Random): number => {
  const one = gammaDraw(a, random);
  return one / (one + gammaDraw(b, random));
};

/** For tests: customers who buy and leave exactly as the model says, watched for `age` weeks; with what they do in the `after` weeks. */
export const madeUpCustomers = (
  { r, alpha, a, b }: BgNbd,
  {
    count,
    age,
    after,
    seed,
  }: { readonly count: number; readonly age: number; readonly after: number; readonly seed: number },
): readonly (BuyingHistory & { readonly later: number })[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const rate = gammaDraw(r, random) / alpha;
    const leaves = betaDraw(a, b, random);
    let [at, repeats, recency, later] = [0, 0, 0, 0];
    for (;;) {
      at += -Math.log(1 - random()) / rate;
      if (at > age + after) break;
      if (at > age) later += 1;
      else [repeats, recency] = [repeats + 1, Math.ceil(at * 7) / 7];
      if (random() < leaves) break;
    }
    return { repeats, recency: Math.min(recency, age), age, later };
  });
};

/** For tests: what customers of one to six purchases each spent, exactly as the model says. */
export const madeUpSpending = (
  { p, q, gamma }: GammaGamma,
  count: number,
  seed: number,
): readonly Spending[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const rate = gammaDraw(q, random) / gamma;
    const purchases = 1 + Math.floor(random() * 6);
    return { purchases, mean: gammaDraw(p * purchases, random) / rate / purchases };
  });
};
