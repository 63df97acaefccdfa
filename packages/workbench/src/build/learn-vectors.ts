import { type Encoder, type Sequences, fitEncoder } from '@homebody/learning/encoder';
import type { Catalogue } from '@homebody/pack';
import type { ItemRow } from '@homebody/recommenders';
import { fitInThread } from './fit-in-thread.ts';
import { type Pause, pause as anyPause } from './pause.ts';

export interface LearnOptions {
  readonly catalogue: Catalogue;
  readonly rows: readonly ItemRow[];
  /** People that an item needs to be learned about. */
  readonly fewest: number;
  readonly seed: number;
  /** What an earlier part of the same log has taught: then one more epoch is enough. */
  readonly start?: Encoder | undefined;
  readonly pause?: Pause;
}

/**
 * Vectors of what people go on to, of every item that enough people are behind and that is not sensitive (P7).
 * `undefined` when nobody went from one to another.
 */
export const learnVectors = async (
  sequences: Sequences,
  { catalogue, rows, fewest, seed, start, pause = anyPause }: LearnOptions,
): Promise<Encoder | undefined> => {
  const own = new Uint8Array(catalogue.size);
  for (const { item, people } of rows) own[item] = Number(people >= fewest && !catalogue.sensitive[item]);
  const job = { sequences, own, options: { seed, ...(start && goOn) }, start };
  return isWorthAThread(sequences) ? fitInThread(job, pause) : fitEncoder({ ...job, onProgress: pause });
};

/** Fewer rows are learned from sooner than a thread has started. */
export const isWorthAThread = ({ items }: Sequences): boolean => items.length >= 20_000;

const goOn = { epochs: 1, learningRate: 0.007 };
