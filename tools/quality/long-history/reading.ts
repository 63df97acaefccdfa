import type { Neighbours } from '@homebody/recommenders';
import type { LongParts } from './parts.ts';

/** What a history says, ready to be asked about every item. Good until the next history is read. */
export interface Reading {
  /** By item: from the table by few, some and many of the latest items, and by the last alone; from the linear model. */
  readonly sums: readonly Float64Array[];
  /** The highest of each. */
  readonly best: Float64Array;
  /** Where somebody is heading, and the mean direction of the last item, of some and of all: length 1 or 0. */
  readonly directions: readonly Float64Array[];
  /** Share of attention by category bit: of the latest items, and of all. */
  readonly recentShare: Float64Array;
  readonly longShare: Float64Array;
  /** Share of attention by year from `firstYear` on, spread over the years around. */
  readonly yearShare: Float64Array;
  /** Weighted mean of the latest items' years; NaN where none is known. */
  readonly year: () => number;
  readonly lastCategories: () => number;
  /** 1 for somebody of whom nothing is known, less for every item. */
  readonly cold: () => number;
}

export const firstYear = 1900;
const yearsKept = 120;
const around = [1, 2, 3, 4, 3, 2, 1].map((weight) => weight / 16);
/** The newest are read. */
const mostItems = 150;

/** Which table is read, by how many of the latest items, and by what factor each one farther back counts less. */
const sumsRead = [
  { part: 'table', last: 4, decay: 0.5 },
  { part: 'table', last: 20, decay: 0.8 },
  { part: 'table', last: 60, decay: 0.96 },
  { part: 'table', last: 1, decay: 1 },
  { part: 'next', last: 12, decay: 0.8 },
] as const;
const meansRead = [
  { last: 1, decay: 1 },
  { last: 40, decay: 0.93 },
  { last: mostItems, decay: 1 },
] as const;

/** Reads one history after another, oldest item first. */
export const createHistoryReader = (parts: LongParts): ((history: readonly number[]) => Reading) => {
  const { size, dim, directions: rows, places, years, categories } = parts;
  const sums = sumsRead.map(() => new Float64Array(size));
  const best = new Float64Array(sums.length);
  const directions = [places, ...meansRead].map(() => new Float64Array(dim));
  const recentShare = new Float64Array(32);
  const longShare = new Float64Array(32);
  const yearShare = new Float64Array(yearsKept);
  let [year, lastCategories, cold] = [Number.NaN, 0, 1];
  const reading: Reading = {
    sums,
    best,
    directions,
    recentShare,
    longShare,
    yearShare,
    year: () => year,
    lastCategories: () => lastCategories,
    cold: () => cold,
  };

  const readYears = (latest: readonly number[]): void => {
    let [sum, weight] = [0, 0];
    latest.forEach((item, back) => {
      const own = years[item]!;
      if (Number.isNaN(own)) return;
      if (back < 6) [sum, weight] = [sum + 0.7 ** back * own, weight + 0.7 ** back];
      around.forEach((part, nth) => {
        const at = own - firstYear + nth - 3;
        if (at >= 0 && at < yearsKept) yearShare[at]! += part / latest.length;
      });
    });
    year = weight ? sum / weight : Number.NaN;
  };

  const readCategories = (latest: readonly number[]): void => {
    lastCategories = categories[latest[0] ?? -1] ?? 0;
    latest.forEach((item, back) => {
      const bits = categories[item]!;
      const part = 1 / Math.max(1, bitsIn(bits));
      for (let bit = 0; bits >>> bit; bit += 1) {
        if (((bits >>> bit) & 1) === 0) continue;
        longShare[bit]! += part / latest.length;
        if (back < 8) recentShare[bit]! += part / 8;
      }
    });
  };

  return (history) => {
    for (const array of [...sums, ...directions, recentShare, longShare, yearShare]) array.fill(0);
    const latest = history.slice(-mostItems).toReversed();
    sumsRead.forEach(({ part, last, decay }, nth) => {
      const sum = sums[nth]!;
      const count = Math.min(last, latest.length);
      for (let back = 0; back < count; back += 1) addRow(sum, parts[part], latest[back]!, decay ** back);
      let most = 1e-12;
      for (let item = 0; item < size; item += 1) if (sum[item]! > most) most = sum[item]!;
      best[nth] = most;
    });
    directions.forEach((direction, nth) => {
      const mean = meansRead[nth - 1];
      const count = Math.min(mean?.last ?? places.length, latest.length);
      for (let back = 0; back < count; back += 1) {
        const weight = mean ? mean.decay ** back : places[back]!;
        for (let k = 0, at = latest[back]! * dim; k < dim; k += 1, at += 1)
          direction[k]! += weight * rows[at]!;
      }
      const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 1e-12));
      for (let k = 0; k < dim; k += 1) direction[k]! /= length;
    });
    readYears(latest);
    readCategories(latest);
    cold = 1 / (1 + history.length / 5);
    return reading;
  };
};

const addRow = (
  sums: Float64Array,
  { offsets, targets, weights }: Neighbours,
  item: number,
  factor: number,
): void => {
  for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1)
    sums[targets[at]!]! += factor * weights[at]!;
};

export const bitsIn = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
