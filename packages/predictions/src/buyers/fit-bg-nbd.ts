import { type BuyingPattern, bgNbdLikelihood } from './bg-nbd-likelihood.ts';
import type { BgNbd } from './bg-nbd.ts';
import type { SharedHistory } from './buying-history.ts';
import { minimizeFrom } from './minimize.ts';

export interface BgNbdFit {
  readonly model: BgNbd;
  /** Sum over all customers, natural logarithm. */
  readonly logLikelihood: number;
}

/**
 * The parameters under which all these customers together are likeliest. Unit of time: that of the histories.
 * Throws a `RangeError` naming the first history that makes no sense.
 */
export const fitBgNbd = (histories: readonly SharedHistory[]): BgNbdFit => {
  const patterns = patternsOf(histories);
  const all = patterns.reduce((sum, { customers }) => sum + customers, 0);
  const meanAge = patterns.reduce((sum, { age, customers }) => sum + customers * age, 0) / Math.max(1, all);
  // Parameters are sought as logarithms, which keeps them above 0.
  const starts = [
    [0, Math.log(meanAge / 4 || 1), 0, 0],
    [-1, Math.log(meanAge / 10 || 1), 0, 1],
    [0, Math.log(meanAge || 1), -1, 1],
  ];
  const { at, value } = minimizeFrom((point) => -bgNbdLikelihood(modelAt(point), patterns) / all, starts);
  return { model: modelAt(at), logLikelihood: -value * all };
};

const modelAt = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
});

/** Customers with the same history are as likely as each other, so that each history is worked out once. */
const patternsOf = (histories: readonly SharedHistory[]): readonly BuyingPattern[] => {
  const patterns = new Map<string, SharedHistory & { customers: number }>();
  histories.forEach((history, place) => {
    const { repeats, recency, age, customers = 1 } = history;
    if (!(Number.isInteger(repeats) && repeats >= 0 && recency >= 0 && age >= recency && age < Infinity))
      throw new RangeError(
        `History ${place}: repeats ${repeats}, recency ${recency}, age ${age}; expected a whole number of repeats and 0 ≤ recency ≤ age.`,
      );
    const key = `${repeats} ${recency} ${age}`;
    const pattern = patterns.get(key) ?? { repeats, recency, age, customers: 0 };
    pattern.customers += customers;
    patterns.set(key, pattern);
  });
  return [...patterns.values()];
};
