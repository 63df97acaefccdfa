/**
 * The prior ranker: what the choices of the newer part of a log teach about tables built on its older part, so
 * that no example knows its own future; judged on the newest days, which neither has seen.
 */
import { type Clock, seededRandom } from '@homebody/core';
import type { Examples } from '@homebody/learning';
import { trainWithTensorFlow } from '@homebody/learning/trainer';
import {
  type Ranker,
  createWorld,
  featureNames,
  judgeVariants,
  popularityVariant,
  rankedFrom,
  rankerVariant,
  scaleExamples,
  scaleOf,
} from '@homebody/recommenders';
import type { PriorReport } from '../build/build-summary.ts';
import type { Pause } from '../build/pause.ts';
import type { Step } from '../build/progress.ts';
import type { PriorSample, Shop } from './sample-prior.ts';
import { judgedCases } from './judged-cases.ts';
import { pausing } from './pausing.ts';
import { priorExamples } from './prior-examples.ts';
import { popularityWeightOf, startWeights } from './start-weights.ts';

export interface TrainedPrior {
  readonly ranker: Ranker;
  readonly report: PriorReport | undefined;
  readonly skipped: string | undefined;
}

export interface PriorDeps {
  readonly seed: number;
  readonly step: Step;
  readonly clock: Clock;
}

const hidden = 16;
const mostChoices = 6_000;
const mostCases = 1_000;
/** Slow steps and a light pull: a few thousand choices improve on the start, and do not forget it. */
const training = {
  epochs: 6,
  batch: 64,
  learningRate: 0.002,
  proximal: 0.003,
  vectorRidge: 0,
  heldOut: 0,
};

/**
 * Always resolves to a ranker that devices can continue from. It is the hybrid weighted by hand, and `skipped` says
 * why, when fewer than `least.group` people chose anything in the newer part (P10); it is that, too, or popularity alone,
 * when that ranks the newest days better than what was trained. Asks nothing of the engine.
 */
export const trainPrior = async (
  { world, split: { choicesFrom, judgedFrom, end }, older, newer }: PriorSample,
  { least }: Pick<Shop, 'least'>,
  { seed, step, clock }: PriorDeps,
): Promise<TrainedPrior> => {
  const drawn = await step(
    'Replaying visitors',
    async (pause) => {
      const span = { from: choicesFrom, until: judgedFrom, most: mostChoices, seed, pause };
      const examples = await priorExamples(world, older, span);
      return { examples, cases: judgedCases(world, newer, { from: judgedFrom, most: mostCases }) };
    },
    ({ examples, cases }) => `${examples?.examples.count ?? 0} choices, ${cases.length} people to judge by`,
  );
  const { examples, cases } = drawn;
  const dim = world.vectors?.dim ?? 0;
  const unscaled = new Float32Array(featureNames.length).fill(1);
  const skip = (skipped: string): TrainedPrior => {
    return { ranker: byHand(unscaled, { seed, dim }), report: undefined, skipped };
  };
  const people = examples?.people ?? 0;
  if (!examples || people < least.group)
    return skip(
      `${people} people chose something to learn from in the newest days, fewer than ${least.group}.`,
    );
  if (end <= judgedFrom || cases.length === 0)
    return skip('nobody chose anything new in the newest days to judge it by.');

  const scale = scaleOf(examples.examples);
  const start = byHand(scale, { seed, dim });
  const prior = await step('Training the prior', (pause) =>
    trained(examples.examples, start, { seed, clock, pause }),
  );
  const rankers = [
    { published: 'popularity', ranker: byHand(scale, { seed, dim }, popularityWeightOf) },
    { published: 'by hand', ranker: start },
    { published: 'trained', ranker: prior },
  ] as const;
  const { quality, published, ranker, from } = await step('Judging the prior', async (pause) => {
    const quality = await judgeVariants(createWorld({ ...world, ranker: prior }), cases, [
      popularityVariant,
      pausing(
        rankerVariant('by hand', () => start.weights),
        pause,
      ),
      pausing(
        rankerVariant('prior', () => prior.weights),
        pause,
      ),
    ]);
    const ndcg = rankers.map((_, place) => quality[place]?.ndcg.mean ?? 0);
    // Of equals the one that knows less: it has less to be wrong about.
    const best = rankers[ndcg.indexOf(Math.max(...ndcg))] ?? rankers[1];
    const from = await rankedFrom(world, best.ranker, cases, { leastPeople: least.group, pause });
    return { quality, ...best, from };
  });
  const report = {
    trained: examples.examples.count,
    people,
    judged: cases.length,
    quality,
    published,
    from,
  } as const;
  return { ranker: { ...ranker, from }, report, skipped: undefined };
};

const byHand = (
  scale: Float32Array,
  { seed, dim }: { readonly seed: number; readonly dim: number },
  weightOf?: (feature: number) => number,
): Ranker => {
  const shape = { inputs: featureNames.length, hidden, dim };
  return { weights: startWeights(shape, scale, seededRandom(seed), weightOf), scale };
};

const trained = async (
  examples: Examples,
  { weights, scale }: Ranker,
  { seed, clock, pause }: { readonly seed: number; readonly clock: Clock; readonly pause: Pause },
): Promise<Ranker> => {
  const { net } = await trainWithTensorFlow(
    {
      // Everybody's personal vector is zero, so it is left out while the prior is trained.
      shape: { ...weights.shape, dim: 0 },
      prior: weights.net,
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
  return { weights: { ...weights, net }, scale };
};
