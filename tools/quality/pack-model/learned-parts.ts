import { fitEncoder } from '@homebody/learning/encoder';
import {
  type ItemVectors,
  type Neighbours,
  type Popularity,
  buildLearnedVectors,
  neighboursSection,
  popularitySection,
  vectorsSection,
} from '@homebody/recommenders';
import { itemTableOf } from '../models/item-table.ts';
import type { Training } from '../model.ts';
import { type Packed, packed } from '../packed.ts';
import { neighboursOf } from '../pair-table.ts';
import { popularityOf } from './popularity-of.ts';
import { sessionsWith } from './sessions-with.ts';
import type { TableSettings } from './table-settings.ts';

/** The least number of sessions behind a pair, and behind anything said of one item. */
export interface Thresholds {
  readonly pair: number;
  readonly item: number;
}

/** What a pack holds of a shop of which nothing but sessions is known, as a browser reads it. */
export interface LearnedParts {
  readonly table: Packed<Neighbours>;
  readonly vectors: Packed<ItemVectors>;
  readonly popularity: Packed<Popularity>;
}

/** Pairs of an item with itself are left out: the visitor's own items are weighed apart. */
export const tableOf = (
  training: Training,
  settings: TableSettings,
  { pair }: Thresholds,
): Packed<Neighbours> =>
  packed(
    neighboursSection,
    neighboursOf(itemTableOf(training, { ...settings, self: 0, leastSessions: pair })),
    training.size,
  );

/** More other items than a build compares with by default, which has less time: docs/benchmarks.md says so. */
const options = { others: 1024 };

/** Without texts or categories, an item of too few sessions gets no vector at all. */
export const vectorsOf = async (
  { sessions, size }: Training,
  { item: least }: Thresholds,
): Promise<Packed<ItemVectors>> => {
  const own = Uint8Array.from(sessionsWith(sessions, size), (count) => Number(count >= least));
  const encoder = await fitEncoder({ sequences: sessions, own, options });
  if (!encoder)
    throw new Error('No session goes from one item to another: there is nothing to learn vectors from.');
  const noContent: ItemVectors = { dim: 1, rows: new Int8Array(size), steps: 1 };
  return packed(vectorsSection, buildLearnedVectors(encoder, noContent), size);
};

/** Of items of enough sessions. */
export const packedPopularity = (training: Training, { item }: Thresholds): Packed<Popularity> =>
  packed(popularitySection, popularityOf(training, item), training.size);
