import type { Calibration } from './calibration.ts';
import type { ScoreBin } from './equal-bins.ts';
import { wilson } from '@homebody/learning';

/**
 * The rising table nearest to what happened (least squares): pool adjacent violators, Ayer et al. 1955, as Zadrozny & Elkan
 * 2002 calibrate with it. Intervals are of each pool's share.
 */
export const isotonic = (bins: readonly ScoreBin[]): Calibration => {
  const pools: ScoreBin[] = [];
  for (const bin of bins) {
    let pool = bin;
    while (pools.length && shareOf(pools.at(-1)!) >= shareOf(pool)) pool = together(pools.pop()!, pool);
    pools.push(pool);
  }
  return {
    scores: Float32Array.from(pools, ({ meanScore }) => meanScore),
    probability: Float32Array.from(pools, shareOf),
    low: Float32Array.from(pools, ({ positives, count }) => wilson(positives, count)[0]),
    high: Float32Array.from(pools, ({ positives, count }) => wilson(positives, count)[1]),
  };
};

const shareOf = ({ positives, count }: ScoreBin): number => positives / count;

const together = (one: ScoreBin, other: ScoreBin): ScoreBin => {
  const count = one.count + other.count;
  return {
    count,
    positives: one.positives + other.positives,
    meanScore: (one.meanScore * one.count + other.meanScore * other.count) / count,
  };
};
