import type { StoredEvent } from '@homebody/core';
import type { Encoder } from '@homebody/learning/encoder';
import type { Catalogue, CatalogueRow } from '@homebody/pack';
import { type ItemVectors, type LeastPeople, type World, createWorld } from '@homebody/recommenders';
import { itemRowsOf } from '../aggregate/item-rows.ts';
import { itemSequencesOf } from '../aggregate/item-sequences.ts';
import { buildTables } from '../build/build-tables.ts';
import { vectorsFrom } from '../build/build-vectors.ts';
import { learnVectors } from '../build/learn-vectors.ts';
import type { Step } from '../build/progress.ts';
import { together } from '../build/together.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type PriceCounts, readPriceCounts } from '../price/price-counts.ts';
import { type VectorReport, chooseVectors } from './choose-vectors.ts';
import { sampleVisits } from './sample-visits.ts';
import { type TimeSplit, splitTime } from './split-time.ts';

export interface Shop {
  readonly catalogue: Catalogue;
  readonly rows: readonly CatalogueRow[];
  readonly content: ItemVectors;
  readonly least: LeastPeople;
  readonly events: number;
}

const mostPeople = 5_000;
/** Events that the older part's tables are counted from, by leaving people out of larger logs: it halves a build. */
const mostCounted = 3_000_000;

/** What the prior is learned from, and all that the log is asked for it. */
export interface PriorSample {
  /** Tables of the older part. */
  readonly world: World;
  readonly split: TimeSplit;
  /** Logs of people active in the part to learn from, and in the newest days. */
  readonly older: readonly (readonly StoredEvent[])[];
  readonly newer: readonly (readonly StoredEvent[])[];
  /** Which kind of vectors the shop gets, and what an encoder learned of the older part, if that is the kind. */
  readonly vectors: VectorReport;
  readonly encoder: Encoder | undefined;
  /** What to measure the privacy price with, if that was asked for. */
  readonly counts: PriceCounts | undefined;
}

export interface SampleDeps {
  readonly seed: number;
  readonly step: Step;
  readonly price: boolean;
}

/** Counts the older part of the log, and draws the people to learn from and to judge by. */
export const samplePrior = async (
  engine: QueryEngine,
  { catalogue, rows, content, least, events }: Shop,
  { seed, step, price }: SampleDeps,
): Promise<PriorSample> => {
  const split = await splitTime(engine);
  const share = Math.max(1, Math.ceil(events / mostCounted));
  const people = `visitor % ${share} = 0`;
  const counting = { until: split.choicesFrom, least, people };
  const sequences = await itemSequencesOf(engine, counting);
  const itemRows = await itemRowsOf(engine, counting);
  // The engine counts on its own threads meanwhile.
  const [{ popularity, context, neighbours, pairs }, encoder] = await together(
    step('Counting the older part', () =>
      buildTables(engine, { catalogue, items: rows, content, rows: itemRows, ...counting, keepPairs: price }),
    ),
    // Of everybody's items: what too few people are behind is left out of every world that is made of it.
    step('Learning vectors', () => learnVectors(sequences, { catalogue, rows: itemRows, fewest: 1, seed })),
  );
  const counts = price ? await readPriceCounts(engine, { ...counting, share, size: rows.length }) : undefined;
  const sample = { people: mostPeople, seed };
  const visits = await step('Sampling visitors', async () => ({
    older: await sampleVisits(engine, catalogue, { ...sample, activeFrom: split.choicesFrom }),
    newer: await sampleVisits(engine, catalogue, { ...sample, activeFrom: split.judgedFrom }),
  }));
  const worldWith = (learned: Encoder | undefined): World =>
    createWorld({
      catalogue,
      content,
      popularity,
      context,
      neighbours,
      vectors: vectorsFrom({ rows: itemRows, pairs, content, least, learned }),
    });
  const choice = await step('Choosing vectors', () =>
    chooseVectors(worldWith(undefined), encoder && worldWith(encoder), visits.older, split),
  );
  return {
    ...visits,
    split,
    counts,
    world: choice.world,
    vectors: choice.report,
    encoder: choice.report.kind === 'learned' ? encoder : undefined,
  };
};
