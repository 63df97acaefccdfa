import { type ItemRow, type LeastPeople, leastPeople } from '../rows.ts';
import type { Popularity } from './section.ts';

/**
 * Popularity and trend of a catalogue of `size` items. An item that fewer than `least.item` people are
 * behind counts as unknown, and a trend needs as many within its own days.
 */
export const buildPopularity = (
  rows: Iterable<ItemRow>,
  size: number,
  least: LeastPeople = leastPeople,
): Popularity => {
  const known = [...rows].filter(({ people }) => people >= least.item);
  const most = mostOf(known);
  const popularity = new Float32Array(size);
  const trend = new Float32Array(size);
  for (const row of known) {
    popularity[row.item] = most > 0 ? Math.log1p(Math.max(0, row.weight)) / Math.log1p(most) : 0;
    trend[row.item] = trendOf(row, least);
  }
  return { popularity, trend };
};

/** What a logarithm of 1 more or less comes to on popularity's own scale. */
export const popularityScale = (rows: Iterable<ItemRow>, least: LeastPeople = leastPeople): number => {
  const most = mostOf([...rows].filter(({ people }) => people >= least.item));
  return most > 0 ? 1 / Math.log1p(most) : 0;
};

const mostOf = (rows: readonly ItemRow[]): number =>
  rows.reduce((largest, { weight }) => Math.max(largest, weight), 0);

/** log2 of this week's people against a mean week of the four before, eightfold either way at most. */
const trendOf = ({ recentPeople, earlierPeople }: ItemRow, least: LeastPeople): number => {
  if (recentPeople < least.item) return 0;
  // Few people make wild ratios; as many again as the threshold on both sides calm them.
  const ratio = (recentPeople + least.item) / (earlierPeople / 4 + least.item);
  return Math.max(-1, Math.min(1, Math.log2(ratio) / 3));
};
