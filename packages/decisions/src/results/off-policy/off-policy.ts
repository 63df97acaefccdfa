import { fixed } from '../intervals/fixed.ts';
import { intervalOf } from '../intervals/looking.ts';
import { meanOf } from '../mean-of.ts';
import { ratioOf } from '../ratio-of.ts';
import type { Estimate } from '../estimate.ts';
import type { PairedSums } from '../sums.ts';
import type { Logged } from './logged.ts';

/** A decision that the other way would make far more often counts at most this many times: a little bias for much less chance. */
const mostWeight = 20;
/** Below as many decisions as this would tell as much, nothing is said. */
const leastEffective = 1_000;

export interface OffPolicyValue {
  readonly value: number;
  /** A 95 % interval, normal. */
  readonly low: number;
  readonly high: number;
}

export type OffPolicy = {
  /** How many decisions of the other way itself would tell as much: (Σ w)² / Σ w² (Kong 1992). */
  readonly effective: number;
} & (
  | { readonly refused: true }
  | {
      readonly refused: false;
      /** Inverse propensities: unbiased but for the cut weights (Horvitz & Thompson 1952). */
      readonly ips: OffPolicyValue;
      /** The same, by the sum of the weights (Swaminathan & Joachims 2015): less chance, a little bias. */
      readonly snips: OffPolicyValue;
      /** The model's expectation, corrected by what it missed (Dudík, Langford & Li 2011). */
      readonly doublyRobust: OffPolicyValue;
    }
);

/** What another way to decide would have brought per decision, from decisions that were made by a known one. Refuses where too little can be known. */
export const offPolicy = (decisions: readonly Logged[]): OffPolicy => {
  const weights = decisions.map(({ propensity, target }) => Math.min(mostWeight, target / propensity));
  const total = (of: (at: number) => number): number => weights.reduce((sum, _, at) => sum + of(at), 0);
  const [sum, squares] = [total((at) => weights[at]!), total((at) => weights[at]! ** 2)];
  const effective = squares > 0 ? sum ** 2 / squares : 0;
  if (effective < leastEffective) return { effective, refused: true };
  const estimate = (of: (at: number) => number): Estimate =>
    meanOf({ people: decisions.length, sum: total(of), squares: total((at) => of(at) ** 2) });
  const weighted = (at: number): number => weights[at]! * decisions[at]!.reward;
  const sums: PairedSums = {
    people: decisions.length,
    sum: total(weighted),
    squares: total((at) => weighted(at) ** 2),
    otherSum: sum,
    otherSquares: squares,
    products: total((at) => weighted(at) * weights[at]!),
  };
  return {
    effective,
    refused: false,
    ips: told(meanOf(sums)),
    snips: told(ratioOf(sums)),
    doublyRobust: told(
      estimate((at) => {
        const { reward, predicted, predictedTarget } = decisions[at]!;
        return predictedTarget + weights[at]! * (reward - predicted);
      }),
    ),
  };
};

const told = ({ people, value, variance }: Estimate): OffPolicyValue => ({
  value,
  ...intervalOf({ value, standardError: Math.sqrt(variance), people }, fixed()),
});
