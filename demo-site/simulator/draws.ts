import type { Random } from '@homebody/core';

/** Standard normal (Box and Muller, 1958, the cosine half). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Logarithm is normal: `median` is the middle, `spread` the standard deviation of the logarithm. */
export const logNormal = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

export const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** An index, with probability in proportion to its weight. Weights are ≥ 0 and not all zero. */
export const pickWeighted = (random: Random, weights: ArrayLike<number>): number => {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index] ?? 0;
  let left = random() * total;
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
};

/**
 * Multinomial logit (McFadden, 1974): one of the options with probability in proportion to e^utility,
 * or `undefined` for leaving, whose utility is `outside`.
 */
export const chooseLogit = (
  random: Random,
  utilities: readonly number[],
  outside: number,
): number | undefined => {
  const best = Math.max(outside, ...utilities);
  const weights = [...utilities, outside].map((utility) => Math.exp(utility - best));
  const chosen = pickWeighted(random, weights);
  return chosen === utilities.length ? undefined : chosen;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
