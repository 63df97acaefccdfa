/** Whether a series went on as it was, rose or fell steadily, or changed at once. */
import { seededRandom } from '@homebody/core';
import type { Estimate } from './block-interval.ts';
import { meanOf } from './mean-of.ts';
import { tQuantile } from './t-quantile.ts';

export interface Change {
  readonly kind: 'trend' | 'sudden';
  /** Place of the first value after a sudden change; 0 for a trend. */
  readonly at: number;
  /** Mean before and after; for a trend, where its line begins and ends. */
  readonly from: number;
  readonly to: number;
  /** `to` less `from`, if the change is where it seems. */
  readonly by: Estimate;
  /** How often series without any change, made of the same weeks in another order, look as changed. Not corrected for other series. */
  readonly chance: number;
}

export interface ChangeOptions {
  /** Steps of a season; 1 for none. */
  readonly period: number;
  readonly seed?: number;
}

const shuffles = 999;
/** Values on either side of a change: fewer are an outlier. */
const leastSide = 4;
/** Whole seasons, but not fewer than these steps, are shuffled together: what lasts for days is no change of the level. */
const leastBlock = 4;

/**
 * The likeliest change of a series, a line or one step (binary segmentation's first cut; Scott & Knott 1974), with the share of
 * block-wise shuffles that have as good a one. `undefined` for fewer than eight blocks, which nothing could be concluded from.
 */
export const changeOf = (
  series: readonly number[],
  { period, seed = 1 }: ChangeOptions,
): Change | undefined => {
  const values = withoutSeason(series, period);
  const block = Math.max(period, leastBlock);
  if (values.length < 8 * block) return undefined;
  const found = best(values);
  const random = seededRandom(seed);
  let asGood = 1;
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1)
    if (best(shuffled(values, block, random)).explains >= found.explains) asGood += 1;
  const { kind, at, from, to } = found;
  return { kind, at, from, to, by: differenceOf(values, found, block), chance: asGood / (shuffles + 1) };
};

interface Candidate extends Omit<Change, 'chance' | 'by'> {
  /** Share of all squares about the mean that it takes away. */
  readonly explains: number;
}

/** Errors within a block may go together: the variance of a regression that is robust to that (Liang & Zeger 1986). */
const differenceOf = (
  values: readonly number[],
  { kind, at, from, to }: Candidate,
  block: number,
): Estimate => {
  const places = values.map((_, place) =>
    kind === 'trend' ? place / (values.length - 1) : Number(place >= at),
  );
  const middle = meanOf(places);
  const sums = Array.from({ length: Math.ceil(values.length / block) }, () => 0);
  let spread = 0;
  values.forEach((value, place) => {
    const off = places[place]! - middle;
    spread += off ** 2;
    sums[Math.floor(place / block)]! += off * (value - from - places[place]! * (to - from));
  });
  const error = Math.sqrt(sums.reduce((squares, sum) => squares + sum ** 2, 0)) / spread;
  const half = tQuantile(sums.length - 2) * error;
  return { value: to - from, low: to - from - half, high: to - from + half };
};

const best = (values: ArrayLike<number>): Candidate => {
  const line = bestLine(values);
  const step = bestStep(values);
  return line.explains >= step.explains ? line : step;
};

const bestLine = (values: ArrayLike<number>): Candidate => {
  const { length } = values;
  const middle = (length - 1) / 2;
  let [total, along, squares] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const value = values[at]!;
    total += value;
    along += (at - middle) * value;
    squares += value * value;
  }
  const mean = total / length;
  squares -= total * mean;
  const spread = (length * (length ** 2 - 1)) / 12;
  const slope = along / spread;
  return {
    kind: 'trend',
    at: 0,
    from: mean - slope * middle,
    to: mean + slope * middle,
    explains: squares > 0 ? (slope * along) / squares : 0,
  };
};

const bestStep = (values: ArrayLike<number>): Candidate => {
  const { length } = values;
  let [total, squares] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    total += values[at]!;
    squares += values[at]! ** 2;
  }
  const about = squares - total ** 2 / length;
  let [before, most, place, sumBefore] = [0, -1, leastSide, 0];
  for (let at = 1; at <= length - leastSide; at += 1) {
    before += values[at - 1]!;
    if (at < leastSide) continue;
    const gained = before ** 2 / at + (total - before) ** 2 / (length - at) - total ** 2 / length;
    if (gained > most) [most, place, sumBefore] = [gained, at, before];
  }
  return {
    kind: 'sudden',
    at: place,
    from: sumBefore / place,
    to: (total - sumBefore) / (length - place),
    explains: about > 0 ? most / about : 0,
  };
};

/** Without what is usual at each place of a season. */
const withoutSeason = (values: readonly number[], period: number): readonly number[] => {
  if (period === 1) return values;
  const mean = meanOf(values);
  const usual = Array.from({ length: period }, (_, place) =>
    meanOf(values.filter((__, at) => at % period === place)),
  );
  return values.map((value, at) => value - usual[at % period]! + mean);
};

const shuffled = (values: readonly number[], block: number, random: () => number): Float64Array => {
  const starts = Array.from({ length: Math.ceil(values.length / block) }, (_, at) => at * block);
  for (let at = starts.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [starts[at], starts[other]] = [starts[other]!, starts[at]!];
  }
  const out = new Float64Array(values.length);
  let to = 0;
  for (const start of starts)
    for (let at = start; at < Math.min(start + block, values.length); at += 1) out[to++] = values[at]!;
  return out;
};
