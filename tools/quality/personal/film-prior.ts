import { seededRandom } from '@homebody/core';
import { initialWeights, priorTraining, referenceFit } from '@homebody/learning';
import {
  type Ranker,
  type World,
  concatExamples,
  examplesOf,
  featureNames,
  scaleExamples,
  scaleOf,
} from '@homebody/recommenders';
import { filmLog } from './film-shop.ts';

const hidden = 16;
/** Beginnings of every teacher's list that are looked at, and so many of the newest choices of each. */
const beginnings = 8;
const choicesEach = 4;
const candidates = 61;
/** Slower and longer than a shop's: it must not rank worse than the table alone. */
const training = { ...priorTraining, epochs: 12, learningRate: 0.005 };

/** A prior for a shop of films, from choices that nothing else in it was learned from, of early and of late ones alike. */
export const filmPrior = async (world: World, teachers: readonly (readonly number[])[]): Promise<Ranker> => {
  const random = seededRandom(1);
  const parts = teachers.flatMap((films) =>
    Array.from({ length: beginnings }, (_, nth) => {
      const most = nth % 4 === 0 ? Math.min(30, films.length) : films.length;
      const known = films.slice(0, choicesEach + Math.floor(random() * Math.max(1, most - choicesEach)));
      return examplesOf(world, filmLog(known), { maxChoices: choicesEach, candidates, seed: 1 }).examples;
    }).filter(({ count }) => count > 0),
  );
  const examples = { ...concatExamples(parts), dim: 0, vectors: new Float32Array(0) };
  const scale = scaleOf(examples);
  const shape = { inputs: featureNames.length, hidden, dim: 0 };
  const { net } = await referenceFit(initialWeights(shape, random), scaleExamples(examples, scale), training);
  const dim = world.vectors?.dim ?? 0;
  return { weights: { shape: { ...shape, dim }, net, personal: new Float32Array(dim) }, scale };
};
