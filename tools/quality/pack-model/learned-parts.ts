import { fitEncoder } from '@homebody/learning/encoder';
import {
  type ItemVectors,
  type Neighbours,
  buildLearnedVectors,
  neighboursSection,
  vectorsSection,
} from '@homebody/recommenders';
import type { Training } from '../model.ts';
import { type Packed, packed } from '../packed.ts';
import { neighboursOf } from '../pair-table.ts';
import { type ItemTableOptions, itemTableOf } from '../models/item-table.ts';
import { sessionsWith } from './sessions-with.ts';

/** The least number of sessions behind a pair, and behind an item's own vector. */
export interface Thresholds {
  readonly pair: number;
  readonly item: number;
}

/** What a pack holds of a shop of which nothing but sessions is known, as a browser reads it. */
export interface LearnedParts {
  readonly table: Packed<Neighbours>;
  readonly vectors: Packed<ItemVectors>;
}

export type TableSettings = Omit<ItemTableOptions, 'leastSessions'>;

export const tableOf = (
  training: Training,
  settings: TableSettings,
  { pair }: Thresholds,
): Packed<Neighbours> =>
  packed(
    neighboursSection,
    neighboursOf(itemTableOf(training, { ...settings, leastSessions: pair })),
    training.size,
  );

/** Without texts or categories, an item of too few sessions gets no vector at all. */
export const vectorsOf = async (
  training: Training,
  { item: least }: Thresholds,
): Promise<Packed<ItemVectors>> => {
  const { sessions, size } = training;
  const own = Uint8Array.from(sessionsWith(sessions, size), (count) => Number(count >= least));
  const encoder = await fitEncoder({ sequences: sessions, own });
  if (!encoder)
    throw new Error('No session goes from one item to another: there is nothing to learn vectors from.');
  const noContent: ItemVectors = { dim: 1, rows: new Int8Array(size), steps: 1 };
  return packed(vectorsSection, buildLearnedVectors(encoder, noContent), size);
};
