import type { StoredEvent } from '@homebody/core';
import type { Encoder } from '@homebody/learning/encoder';
import type { Catalogue, CatalogueRow } from '@homebody/pack';
import { type ItemVectors, type LeastPeople, type World, createWorld } from '@homebody/recommenders';
import { type Tables, buildTables } from '../build/build-tables.ts';
import { vectorsFrom } from '../build/build-vectors.ts';
import { learnVectors } from '../build/learn-vectors.ts';
import type { Step } from '../build/progress.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type PriceCounts, readPriceCounts } from '../price/price-counts.ts';
import { type VectorReport, chooseVectors } from './choose-vectors.ts';
import type { OlderPart } from './older-part.ts';
import { sampleVisits } from './sample-visits.ts';
import type { TimeSplit } from './split-time.ts';

export interface Shop {
  readonly catalogue: Catalogue;
  readonly rows: readonly CatalogueRow[];
  readonly content: ItemVectors;
  readonly least: LeastPeople;
  readonly events: number;
}

const mostPeople = 5_000;

/** All that the log is asked for to learn from. */
export interface DrawnSample {
  readonly tables: Tables;
  /** Logs of people active in the part to learn from, and in the newest days. */
  readonly older: readonly (readonly StoredEvent[])[];
  readonly newer: readonly (readonly StoredEvent[])[];
  /** What to measure the privacy price with, if that was asked for. */
  readonly counts: PriceCounts | undefined;
}

/** What the prior is learned from. */
export interface PriorSample extends Omit<DrawnSample, 'tables'> {
  /** Tables of the older part. */
  readonly world: World;
  readonly split: TimeSplit;
  /** Which kind of vectors the shop gets, and what an encoder learned of the older part, if that is the kind. */
  readonly vectors: VectorReport;
  readonly encoder: Encoder | undefined;
}

export interface DrawOptions {
  readonly seed: number;
  readonly step: Step;
  readonly price: boolean;
}

/** Counts the older part of the log, and draws the people to learn from and to judge by. */
export const drawSample = async (
  engine: QueryEngine,
  { catalogue, rows: items, content }: Shop,
  { split, counting, share, rows }: OlderPart,
  { seed, step, price }: DrawOptions,
): Promise<DrawnSample> => {
  const tables = await step('Counting the older part', () =>
    buildTables(engine, { catalogue, items, content, rows, ...counting, keepPairs: price }),
  );
  const counts = price
    ? await readPriceCounts(engine, { ...counting, share, size: items.length })
    : undefined;
  const sample = { people: mostPeople, seed };
  const visits = await step('Sampling visitors', async () => ({
    older: await sampleVisits(engine, catalogue, { ...sample, activeFrom: split.choicesFrom }),
    newer: await sampleVisits(engine, catalogue, { ...sample, activeFrom: split.judgedFrom }),
  }));
  return { tables, counts, ...visits };
};

/** Learns vectors of the older part while the sample of it is drawn, and puts both together. Asks nothing of the engine. */
export const samplePrior = async (
  drawn: Promise<DrawnSample>,
  { catalogue, content, least }: Shop,
  { split, rows, sequences }: OlderPart,
  { seed, step }: Pick<DrawOptions, 'seed' | 'step'>,
): Promise<PriorSample> => {
  // Of everybody's items: what too few people are behind is left out of every world that is made of it.
  const encoder = await step('Learning vectors', (pause) =>
    learnVectors(sequences, { catalogue, rows, fewest: 1, seed, pause }),
  );
  const { tables, ...sample } = await drawn;
  const { popularity, context, neighbours, pairs } = tables;
  const worldWith = (learned: Encoder | undefined): World =>
    createWorld({
      catalogue,
      content,
      popularity,
      context,
      neighbours,
      vectors: vectorsFrom({ rows, pairs, content, least, learned }),
    });
  const { world, report } = await step('Choosing vectors', () =>
    chooseVectors(worldWith(undefined), encoder && worldWith(encoder), sample.older, split),
  );
  return {
    ...sample,
    split,
    world,
    vectors: report,
    encoder: report.kind === 'learned' ? encoder : undefined,
  };
};
