import type { Encoder, Sequences } from '@homebody/learning/encoder';
import type { ItemRow } from '@homebody/recommenders';
import { type MeasuredPrice, measurePrice } from '../price/privacy-price.ts';
import type { OlderPart } from '../sample/older-part.ts';
import { type DrawnSample, type Shop, samplePrior } from '../sample/sample-prior.ts';
import type { VectorReport } from '../sample/choose-vectors.ts';
import { type PriorDeps, type TrainedPrior, trainPrior } from '../sample/train-prior.ts';
import { isWorthAThread, learnVectors } from './learn-vectors.ts';
import type { LearnedVisitors } from './learn-visitors.ts';
import { together } from './together.ts';

export interface WholeLog {
  readonly rows: readonly ItemRow[];
  readonly sequences: Sequences;
}

export interface LogToLearnFrom {
  readonly shop: Shop;
  readonly older: OlderPart;
  readonly drawn: Promise<DrawnSample>;
  readonly whole: Promise<WholeLog>;
  /** Learns of visitors, on this thread, once the log is counted. Called once. */
  readonly visitors: () => Promise<LearnedVisitors>;
}

export interface Learned extends LearnedVisitors {
  readonly prior: TrainedPrior;
  readonly priced: MeasuredPrice;
  readonly vectors: VectorReport;
  /** Undefined where vectors are made of pairs. */
  readonly encoder: Encoder | undefined;
}

/** All that is learned rather than counted. One after another on this thread: there is one TensorFlow.js on each. */
export const learnFromLog = async (
  { shop, older, drawn, whole, visitors }: LogToLearnFrom,
  deps: PriorDeps,
): Promise<Learned> => {
  // While vectors are learned on a thread of their own, this one is free.
  const items = samplePrior(drawn, shop, older, deps);
  const [sample, ofVisitors] = isWorthAThread(older.sequences)
    ? await together(items, visitors())
    : [await items, await visitors()];
  const { seed, step } = deps;
  const { catalogue, least } = shop;
  const learnMore = async (start: Encoder): Promise<Encoder | undefined> => {
    const { rows, sequences } = await whole;
    return step('Learning more', (pause) =>
      learnVectors(sequences, { catalogue, rows, fewest: least.item, seed, start, pause }),
    );
  };
  const learnPrior = async (): Promise<Pick<Learned, 'prior' | 'priced'>> => ({
    prior: await trainPrior(sample, shop, deps),
    priced: await measurePrice(sample, shop, deps),
  });
  const start = sample.encoder;
  if (start && isWorthAThread((await whole).sequences)) {
    const [prior, encoder] = await together(learnPrior(), learnMore(start));
    return { ...prior, ...ofVisitors, vectors: sample.vectors, encoder };
  }
  const prior = await learnPrior();
  const encoder = start && (await learnMore(start));
  return { ...prior, ...ofVisitors, vectors: sample.vectors, encoder };
};
