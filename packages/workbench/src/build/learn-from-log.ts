import type { Encoder, Sequences } from '@homebody/learning/encoder';
import type { ItemRow } from '@homebody/recommenders';
import { type MeasuredPrice, measurePrice } from '../price/privacy-price.ts';
import type { OlderPart } from '../sample/older-part.ts';
import { type DrawnSample, type Shop, samplePrior } from '../sample/sample-prior.ts';
import type { VectorReport } from '../sample/choose-vectors.ts';
import { type PriorDeps, type TrainedPrior, trainPrior } from '../sample/train-prior.ts';
import { learnVectors } from './learn-vectors.ts';

export interface WholeLog {
  readonly rows: readonly ItemRow[];
  readonly sequences: Sequences;
}

export interface LogToLearnFrom {
  readonly shop: Shop;
  readonly older: OlderPart;
  readonly drawn: Promise<DrawnSample>;
  readonly whole: Promise<WholeLog>;
}

export interface Learned {
  readonly prior: TrainedPrior;
  readonly priced: MeasuredPrice;
  readonly vectors: VectorReport;
  /** Undefined where vectors are made of pairs. */
  readonly encoder: Encoder | undefined;
}

/** All that is learned rather than counted. One after another: there is one TensorFlow.js. */
export const learnFromLog = async (
  { shop, older, drawn, whole }: LogToLearnFrom,
  deps: PriorDeps,
): Promise<Learned> => {
  const sample = await samplePrior(drawn, shop, older, deps);
  const prior = await trainPrior(sample, shop, deps);
  const priced = await measurePrice(sample, shop, deps);
  const { seed, step } = deps;
  const { catalogue, least } = shop;
  const { rows, sequences } = await whole;
  const start = sample.encoder;
  const encoder =
    start &&
    (await step('Learning more', (pause) =>
      learnVectors(sequences, { catalogue, rows, fewest: least.item, seed, start, pause }),
    ));
  return { prior, priced, vectors: sample.vectors, encoder };
};
