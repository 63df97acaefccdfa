/** A figure with its 95 % interval, and what such are made of. */
import { wilson } from '@homebody/learning';

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal deviate of 95 %. */
export const z95 = 1.959963984540054;

/** A share of people: Wilson's interval. */
export const shareOf = (some: number, all: number): Estimate => {
  const [low, high] = wilson(some, all);
  return { value: some / all, low, high };
};

/** A figure whose logarithm is about normal, with the standard error of that. */
export const onLogScale = (value: number, error: number): Estimate => ({
  value,
  low: value * Math.exp(-z95 * error),
  high: value * Math.exp(z95 * error),
});

export const aroundMean = (value: number, error: number): Estimate => ({
  value,
  low: value - z95 * error,
  high: value + z95 * error,
});

/** Sums over people of an amount and of its square. */
export interface Amounts {
  readonly value: number;
  readonly squares: number;
}

/** The part that some people have of all people's amount: a ratio of sums, with its linearized variance (Cochran 1977, section 6.3). */
export const shareOfAmount = (own: Amounts, all: Amounts): Estimate => {
  const share = own.value / all.value;
  const error =
    Math.sqrt(own.squares * (1 - share) ** 2 + (all.squares - own.squares) * share ** 2) / all.value;
  const { low, high } = aroundMean(share, error);
  return { value: share, low: Math.max(0, low), high: Math.min(1, high) };
};
