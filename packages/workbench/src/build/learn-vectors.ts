import { type Encoder, fitEncoder } from '@homebody/learning/encoder';
import type { Catalogue } from '@homebody/pack';
import type { ItemRow, LeastPeople } from '@homebody/recommenders';
import { type CountOptions } from '../aggregate/item-rows.ts';
import { itemSequencesOf } from '../aggregate/item-sequences.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface LearnOptions extends Pick<CountOptions, 'until' | 'people'> {
  readonly catalogue: Catalogue;
  readonly rows: readonly ItemRow[];
  readonly least: LeastPeople;
  readonly seed: number;
  /** What an earlier part of the same log has taught: then one more epoch is enough. */
  readonly start?: Encoder | undefined;
  readonly onProgress?: (done: number, steps: number) => Promise<void>;
}

/**
 * Vectors of what people go on to, for every item that at least `least.item` people are behind and that is not
 * sensitive (P7, P10). `undefined` when nobody went from one to another.
 */
export const learnVectors = async (
  engine: QueryEngine,
  { catalogue, rows, least, seed, start, onProgress, ...counted }: LearnOptions,
): Promise<Encoder | undefined> => {
  const sequences = await itemSequencesOf(engine, counted);
  const own = new Uint8Array(catalogue.size);
  for (const { item, people } of rows) own[item] = Number(people >= least.item && !catalogue.sensitive[item]);
  return fitEncoder({
    sequences,
    own,
    options: { seed, ...(start && { epochs: 1, learningRate: 0.007 }) },
    start,
    ...(onProgress && { onProgress }),
  });
};
