import { wilson } from '@homebody/learning';

/** A figure with its 95 % interval. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Some of many people. */
export interface Part {
  readonly some: number;
  readonly of: number;
}

const normal95 = 1.959964;

export const shareOf = ({ some, of }: Part): Ranged => {
  const [low, high] = wilson(some, of);
  return { value: of === 0 ? 0 : some / of, low, high };
};

/** How much larger the first share is than the second: Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10. */
export const differenceOf = (one: Part, other: Part): Ranged => {
  const [a, b] = [shareOf(one), shareOf(other)];
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
};

/**
 * The first share as a part of the second: Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies" (1978),
 * on the logarithmic scale, with half a person added where there is none.
 */
export const ratioOf = (one: Part, other: Part): Ranged => {
  const some = (part: Part): number => Math.max(0.5, part.some);
  const value = other.some === 0 ? 1 : one.some / one.of / (other.some / other.of);
  const spread = Math.sqrt(
    Math.max(0, 1 / some(one) - 1 / one.of) + Math.max(0, 1 / some(other) - 1 / other.of),
  );
  const middle = some(one) / one.of / (some(other) / other.of);
  return {
    value,
    low: middle * Math.exp(-normal95 * spread),
    high: middle * Math.exp(normal95 * spread),
  };
};
