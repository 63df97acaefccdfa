import { dayMs } from '@homebody/core';
import type { Shopper } from './readers/cdnow.ts';

const weekMs = 7 * dayMs;
/** Each of recency, frequency and money is cut in so many parts of equal size. */
const parts = 3;

/**
 * What marketing without a model does: customers in cells by recency, frequency and money, and of each the mean of what those in its
 * cell did next. Learned within what is known: cells as of the middle of it, and purchases of its second half; for other spans in
 * proportion. Cells that nobody was in have everybody's mean.
 */
export const rfmMeans = (shoppers: readonly Shopper[], until: number, weeks: number): readonly number[] => {
  const begun = Math.min(...shoppers.map(({ days }) => days[0]!.at));
  const middle = begun + (until - begun) / 2;
  const known = shoppers.filter(({ days }) => days[0]!.at <= middle);
  const then = known.map((shopper) => rfmOf(shopper, middle));
  const later = known.map(({ days }) => days.filter(({ at }) => at > middle && at <= until).length);
  const cuts = [0, 1, 2].map((dimension) => cutsOf(then.map((rfm) => rfm[dimension]!)));
  const cellOf = (rfm: readonly number[]): string =>
    rfm.map((value, dimension) => cuts[dimension]!.filter((cut) => value > cut).length).join(' ');
  const sums = new Map<string, { sum: number; count: number }>();
  then.forEach((rfm, at) => {
    const cell = sums.get(cellOf(rfm)) ?? { sum: 0, count: 0 };
    cell.sum += later[at]!;
    cell.count += 1;
    sums.set(cellOf(rfm), cell);
  });
  const everybody = later.reduce((sum, value) => sum + value, 0) / later.length;
  const longer = (weeks * weekMs) / (until - middle);
  return shoppers.map((shopper) => {
    const cell = sums.get(cellOf(rfmOf(shopper, until)));
    return longer * (cell ? cell.sum / cell.count : everybody);
  });
};

const rfmOf = ({ days }: Shopper, until: number): readonly number[] => {
  const known = days.filter(({ at }) => at <= until);
  return [
    (until - known.at(-1)!.at) / weekMs,
    known.length,
    known.reduce((sum, { value }) => sum + value, 0) / known.length,
  ];
};

const cutsOf = (values: readonly number[]): readonly number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from(
    { length: parts - 1 },
    (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / parts)]!,
  );
};
