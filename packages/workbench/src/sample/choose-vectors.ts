import type { StoredEvent } from '@homebody/core';
import {
  type Case,
  type Variant,
  type World,
  judgeVariants,
  recommenderSources,
  visitOf,
} from '@homebody/recommenders';
import { judgedCases } from './judged-cases.ts';
import type { TimeSplit } from './split-time.ts';

/** Which vectors a pack gets, and why. */
export interface VectorReport {
  readonly kind: 'from pairs' | 'learned';
  /** People whose next new items were looked for among the nearest; 0 when there were too few to judge by. */
  readonly people: number;
  /** NDCG@10 of the nearest items alone. */
  readonly ndcg: { readonly fromPairs: number; readonly learned: number } | undefined;
}

export interface VectorChoice {
  readonly world: World;
  readonly report: VectorReport;
}

const mostPeople = 400;
/** Below that, chance would choose. */
const fewestPeople = 30;

/**
 * Which vectors rank the next new items of people better by themselves: those made of pairs, or those learned from what
 * people went on to. Judged between the tables' time and the newest days, which are for judging the prior.
 */
export const chooseVectors = async (
  fromPairs: World,
  learned: World | undefined,
  older: readonly (readonly StoredEvent[])[],
  { choicesFrom, judgedFrom }: TimeSplit,
): Promise<VectorChoice> => {
  const before = older.map((events) => events.filter(({ at }) => at < judgedFrom));
  const cases = learned ? judgedCases(fromPairs, before, { from: choicesFrom, most: mostPeople }) : [];
  if (!learned || cases.length < fewestPeople)
    return { world: fromPairs, report: { kind: 'from pairs', people: 0, ndcg: undefined } };
  const quality = await judgeVariants(fromPairs, cases, [nearestIn(fromPairs), nearestIn(learned)]);
  const [ofPairs = 0, ofLearned = 0] = quality.map(({ ndcg }) => ndcg.mean);
  const isLearned = ofLearned > ofPairs;
  return {
    world: isLearned ? learned : fromPairs,
    report: {
      kind: isLearned ? 'learned' : 'from pairs',
      people: cases.length,
      ndcg: { fromPairs: ofPairs, learned: ofLearned },
    },
  };
};

const looked = 50;

const nearestIn = (world: World): Variant => ({
  name: 'vectors',
  rank: (_, { profile, now }: Case) => {
    const visit = visitOf(world, profile, now);
    const source = recommenderSources.find(({ name }) => name === 'vector')?.prepare(visit);
    return (source?.best(looked + visit.histories.size) ?? []).filter((item) => !visit.histories.has(item));
  },
});
