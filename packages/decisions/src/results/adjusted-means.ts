import type { Estimate } from './estimate.ts';
import { type PairedSums, covarianceBetween, varianceBetween } from './sums.ts';

export interface AdjustedMeans {
  readonly estimates: readonly Estimate[];
  /** The share of the variance that the figure from before takes away, 0 to 1. */
  readonly removed: number;
}

/**
 * CUPED: every variant's mean, freed of what is due to who its people were before (Deng, Xu, Kohavi & Walker, "Improving the sensitivity of
 * online controlled experiments by utilizing pre-experiment data", 2013, control variates). The other figure of `sums` must be from
 * before anybody was dealt to a variant; with anything later, the effect itself would be taken away.
 */
export const adjustedMeans = (variants: readonly PairedSums[]): AdjustedMeans => {
  const total = (of: (sums: PairedSums) => number): number =>
    variants.reduce((sum, sums) => sum + of(sums), 0);
  const within = (of: (sums: PairedSums) => number): number => total((sums) => (sums.people - 1) * of(sums));
  const beforeVariance = within(({ people, otherSum, otherSquares }) =>
    varianceBetween(people, otherSum, otherSquares),
  );
  const theta = beforeVariance > 0 ? within(covarianceBetween) / beforeVariance : 0;
  const beforeMean = total(({ otherSum }) => otherSum) / total(({ people }) => people);
  const left = (sums: PairedSums): number =>
    Math.max(
      0,
      varianceBetween(sums.people, sums.sum, sums.squares) -
        2 * theta * covarianceBetween(sums) +
        theta ** 2 * varianceBetween(sums.people, sums.otherSum, sums.otherSquares),
    );
  const all = within(({ people, sum, squares }) => varianceBetween(people, sum, squares));
  return {
    estimates: variants.map((sums) => ({
      people: sums.people,
      value: sums.sum / sums.people - theta * (sums.otherSum / sums.people - beforeMean),
      variance: left(sums) / sums.people,
    })),
    removed: all > 0 ? Math.max(0, 1 - within(left) / all) : 0,
  };
};
