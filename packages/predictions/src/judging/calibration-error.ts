import type { Random } from '@homebody/core';
import type { Measured } from './measured.ts';

/** Probabilities that were told, and what happened. */
export interface Told {
  readonly probabilities: ArrayLike<number>;
  /** 1 where it happened, else 0. */
  readonly happened: ArrayLike<number>;
}

export interface CalibrationErrorOptions {
  readonly bins: number;
  readonly resamples: number;
  readonly random: Random;
}

/**
 * How far probabilities are off on average: the expected calibration error (Naeini, Cooper & Hauskrecht 2015) over bins of equal
 * mass, with a bootstrap interval over people (percentile method). Chance alone makes it larger than 0, the more so the fewer
 * people, and resampling adds to that: the interval lies rather too high.
 */
export const calibrationError = (
  told: Told,
  { bins, resamples, random }: CalibrationErrorOptions,
): Measured => {
  const { probabilities, happened } = told;
  // Sorted once: a resample is then a number of times that each person is drawn, in the same order.
  const order = Array.from(probabilities, (_, at) => at).sort(
    (a, b) => probabilities[a]! - probabilities[b]!,
  );
  const sorted = order.map((at) => probabilities[at]!);
  const outcome = order.map((at) => happened[at]!);
  const once = new Uint16Array(order.length).fill(1);
  const value = errorOf(sorted, outcome, once, bins);
  const errors = Float64Array.from({ length: resamples }, () => {
    const times = new Uint16Array(order.length);
    for (let draw = 0; draw < order.length; draw += 1) times[Math.floor(random() * order.length)]! += 1;
    return errorOf(sorted, outcome, times, bins);
  }).sort();
  return {
    value,
    low: errors[Math.floor(resamples * 0.025)] ?? value,
    high: errors[Math.floor(resamples * 0.975)] ?? value,
  };
};

/**
 * What the error is at most, 95 times in a hundred, where all probabilities are true: outcomes are drawn from them again and again
 * (consistency resampling, Bröcker & Smith 2007). An error below says nothing against them.
 */
export const errorByChance = (
  { probabilities }: Pick<Told, 'probabilities'>,
  { bins, resamples, random }: CalibrationErrorOptions,
): number => {
  const sorted = Array.from(probabilities).sort((a, b) => a - b);
  const once = new Uint16Array(sorted.length).fill(1);
  const errors = Float64Array.from({ length: resamples }, () =>
    errorOf(
      sorted,
      sorted.map((probability) => Number(random() < probability)),
      once,
      bins,
    ),
  ).sort();
  return errors[Math.floor(0.95 * resamples)] ?? 0;
};

const errorOf = (
  probabilities: readonly number[],
  happened: readonly number[],
  times: Uint16Array,
  bins: number,
): number => {
  const people = times.reduce((sum, count) => sum + count, 0);
  let [error, seen, gap, bin] = [0, 0, 0, 1];
  for (let at = 0; at < probabilities.length; at += 1) {
    seen += times[at]!;
    gap += times[at]! * (probabilities[at]! - happened[at]!);
    if (seen * bins < bin * people && at + 1 < probabilities.length) continue;
    error += Math.abs(gap);
    gap = 0;
    while (seen * bins >= bin * people && bin <= bins) bin += 1;
  }
  return error / Math.max(1, people);
};
