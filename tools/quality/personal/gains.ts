import type { Interval } from '@homebody/recommenders';
import { clusteredMean } from '../clustered-mean.ts';
import type { DeviceAnswer } from './device.ts';

/** NDCG at 10 of one way of ranking, and what it is above the prior's, in per cent of the prior's. */
export interface Gain {
  readonly name: string;
  readonly ndcg: Interval;
  readonly overPrior?: Interval;
}

export interface PersonalGains {
  /** Choices known, or all but the last. */
  readonly known: number | 'all';
  readonly people: number;
  readonly adopted: number;
  readonly rankers: readonly Gain[];
}

export const gainsOf = (
  known: number | 'all',
  sources: readonly string[],
  answers: readonly DeviceAnswer[],
): PersonalGains => {
  const prior = answers.map((answer) => answer.prior);
  const beside = (name: string, values: readonly number[]): Gain => ({
    name,
    ndcg: meanOf(values),
    overPrior: relativeGain(values, prior),
  });
  return {
    known,
    people: answers.length,
    adopted: answers.filter(({ isAdopted }) => isAdopted).length,
    rankers: [
      { name: "the pack's prior ranker", ndcg: meanOf(prior) },
      ...sources.map((source, at) =>
        beside(
          `only ${source}`,
          answers.map(({ sources: values }) => values[at]!),
        ),
      ),
      beside(
        'personally trained ranker',
        answers.map(({ gated }) => gated),
      ),
      beside(
        'the same, never on trial',
        answers.map(({ ungated }) => ungated),
      ),
    ],
  };
};

const meanOf = (values: readonly number[]): Interval => clusteredMean(values, (person) => person);

/** The ratio of two means less 1, in per cent, with its linearised 95 % interval (Cochran, Sampling Techniques, 1977, §6.3). */
export const relativeGain = (values: readonly number[], base: readonly number[]): Interval => {
  const mean = meanOf(base).mean;
  if (mean === 0) return { mean: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const ratio = meanOf(values).mean / mean;
  const residuals = meanOf(values.map((value, person) => (value - ratio * base[person]!) / mean));
  const gain = 100 * (ratio - 1);
  return { mean: gain, low: gain + 100 * residuals.low, high: gain + 100 * residuals.high };
};
