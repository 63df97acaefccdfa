import { HomebodyError } from '@homebody/core';
import type { Range } from './range.ts';

/** Weights that were rounded for reading still add up. */
const tolerance = 0.0001;

const isShare = (value: number): boolean => value >= 0 && value <= 1;

/**
 * The buckets of each variant. `coverage` is the share of visitors who take part, 0 to 1; raising it moves nobody from one variant to another.
 * The same as GrowthBook's ranges, but wrong weights are an error (`invalid-config`) and not silently equal shares.
 *
 * @example rangesOf({ of: 'hero', variants: 2, coverage: 0.5 }) // [[0, 0.25], [0.5, 0.75]]
 */
export const rangesOf = ({
  of,
  variants,
  weights = Array.from({ length: variants }, () => 1 / variants),
  coverage = 1,
}: {
  /** The experiment, as an error names it. */
  readonly of: string;
  readonly variants: number;
  /** Shares that add up to 1. */
  readonly weights?: readonly number[];
  readonly coverage?: number;
}): readonly Range[] => {
  const expected = (what: string): HomebodyError =>
    new HomebodyError('invalid-config', `Experiment "${of}": expected ${what}.`);
  if (!Number.isInteger(variants) || variants < 2)
    throw expected(`at least 2 variants, and there are ${variants}`);
  if (!isShare(coverage)) throw expected(`a coverage between 0 and 1, not ${coverage}`);
  if (weights.length !== variants) throw expected(`${variants} weights, and there are ${weights.length}`);
  const wrong = weights.find((weight) => !isShare(weight));
  if (wrong !== undefined) throw expected(`weights between 0 and 1, not ${wrong}`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > tolerance) throw expected(`weights that add up to 1, not ${sum}`);
  let start = 0;
  return weights.map((weight): Range => {
    const from = start;
    start += weight;
    return [from, from + coverage * weight];
  });
};
