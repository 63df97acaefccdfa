/**
 * The prior ranker: what the choices of the newer part of a log teach about tables built on its older part, so
 * that no example knows its own future; judged on the newest days, which neither has seen.
 */
import { type Clock, seededRandom } from '@homebody/core';
import { type Examples, type RankerWeights, initialWeights } from '@homebody/learning';
import { trainWithTensorFlow } from '@homebody/learning/trainer';
import type { Catalogue, CatalogueRow } from '@homebody/pack';
import {
  type ItemVectors,
  type LeastPeople,
  type Ranker,
  createWorld,
  featureNames,
  judgeVariants,
  popularityVariant,
  rankerVariant,
  scaleExamples,
  scaleOf,
} from '@homebody/recommenders';
import type { PriorReport } from '../build/build-summary.ts';
import { buildTables } from '../build/build-tables.ts';
import type { Step } from '../build/progress.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { judgedCases } from './judged-cases.ts';
import { priorExamples } from './prior-examples.ts';
import { sampleVisits } from './sample-visits.ts';
import { splitTime } from './split-time.ts';

export interface Shop {
  readonly catalogue: Catalogue;
  readonly rows: readonly CatalogueRow[];
  readonly content: ItemVectors;
  readonly least: LeastPeople;
}

export interface TrainedPrior {
  readonly ranker: Ranker | undefined;
  readonly report: PriorReport | undefined;
  readonly skipped: string | undefined;
}

export interface PriorDeps {
  readonly seed: number;
  readonly step: Step;
  readonly clock: Clock;
}

const hidden = 16;
const mostPeople = 5_000;
const mostChoices = 12_000;
const mostCases = 1_000;
const training = { epochs: 6, batch: 64, learningRate: 0.005, proximal: 0, vectorRidge: 0, heldOut: 0 };

/** Resolves to no ranker, and why, when fewer than `least.group` people chose anything in the newer part (P10). */
export const trainPrior = async (
  engine: QueryEngine,
  { catalogue, rows, content, least }: Shop,
  { seed, step, clock }: PriorDeps,
): Promise<TrainedPrior> => {
  const { choicesFrom, judgedFrom, end } = await splitTime(engine);
  const tables = await step('Counting the older part', () =>
    buildTables(engine, { catalogue: rows, content, until: choicesFrom, least }),
  );
  const { popularity, neighbours, vectors } = tables;
  const world = createWorld({ catalogue, content, popularity, neighbours, vectors });
  const drawn = await step(
    'Replaying visitors',
    async () => {
      const sample = { people: mostPeople, seed };
      const older = await sampleVisits(engine, catalogue, { ...sample, activeFrom: choicesFrom });
      const newer = await sampleVisits(engine, catalogue, { ...sample, activeFrom: judgedFrom });
      const span = { from: choicesFrom, until: judgedFrom, most: mostChoices, seed, pause };
      const examples = await priorExamples(world, older, span);
      return { examples, cases: judgedCases(world, newer, { from: judgedFrom, most: mostCases }) };
    },
    ({ examples, cases }) => `${examples?.examples.count ?? 0} choices, ${cases.length} people to judge by`,
  );
  const { examples, cases } = drawn;
  const skip = (skipped: string): TrainedPrior => ({ ranker: undefined, report: undefined, skipped });
  if (!examples || examples.people < least.group)
    return skip(
      `${examples?.people ?? 0} people chose something that could be learned from, fewer than ${least.group}.`,
    );
  if (end <= judgedFrom || cases.length === 0)
    return skip('nobody chose anything new in the newest days to judge it by.');

  const ranker = await step('Training the prior', () =>
    trained(examples.examples, { seed, clock, dim: vectors.dim }),
  );
  const judging = createWorld({ catalogue, content, popularity, neighbours, vectors, ranker });
  const quality = await step('Judging the prior', () =>
    judgeVariants(judging, cases, [
      popularityVariant,
      {
        ...rankerVariant('by hand', () => undefined),
        rank: (_, test) => rankerVariant('', () => undefined).rank(world, test),
      },
      rankerVariant('prior', () => ranker.weights),
    ]),
  );
  const published = (quality[2]?.ndcg.mean ?? 0) >= (quality[0]?.ndcg.mean ?? 0);
  const { people } = examples;
  const report = { trained: examples.examples.count, people, judged: cases.length, quality, published };
  return { ranker: published ? ranker : undefined, report, skipped: undefined };
};

const trained = async (
  examples: Examples,
  { seed, clock, dim }: { readonly seed: number; readonly clock: Clock; readonly dim: number },
): Promise<Ranker> => {
  const scale = scaleOf(examples);
  const shape = { inputs: featureNames.length, hidden, dim: 0 };
  const { net } = await trainWithTensorFlow(
    {
      shape,
      prior: initialWeights(shape, seededRandom(seed)).net,
      examples: scaleExamples(examples, scale),
      options: { ...training, seed },
      backend: 'cpu',
    },
    {
      clock,
      now: () => performance.now(),
      pause,
      createCanvas: () => {
        throw new Error('There is no canvas outside a browser.');
      },
    },
  );
  const weights: RankerWeights = { shape: { ...shape, dim }, net, personal: new Float32Array(dim) };
  return { weights, scale };
};

const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));
