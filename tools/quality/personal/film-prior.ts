import { type Random, seededRandom } from '@homebody/core';
import { initialWeights, priorTraining, referenceFit } from '@homebody/learning';
import {
  type Ranker,
  type World,
  casesOf,
  concatExamples,
  examplesOf,
  featureNames,
  leastPeople,
  mostItemsAsked,
  qualityOptions,
  rankedFrom,
  scaleExamples,
  scaleOf,
} from '@homebody/recommenders';
import { filmLog } from './film-shop.ts';
import { spreadLengths } from './spread-lengths.ts';

const hidden = 16;
/** Choices that are looked at of every teacher, at most. */
const choicesEach = 48;
const candidates = 61;
/** Slower and longer than a shop's: it must not rank worse than the table alone. */
const training = { ...priorTraining, epochs: 12, learningRate: 0.005 };

/**
 * A prior for a shop of films, from choices that nothing else in it was learned from, of people of whom nothing, little and much is known.
 * Judges, who taught it nothing, say from how many films on it ranks, and popularity before, as in any pack.
 */
export const filmPrior = async (
  world: World,
  teachers: readonly (readonly number[])[],
  judges: readonly (readonly number[])[],
): Promise<Ranker> => {
  const random = seededRandom(1);
  const parts = teachers.flatMap((films) => examplesOfTeacher(world, films, random));
  const examples = { ...concatExamples(parts), dim: 0, vectors: new Float32Array(0) };
  const scale = scaleOf(examples);
  const shape = { inputs: featureNames.length, hidden, dim: 0 };
  const { net } = await referenceFit(initialWeights(shape, random), scaleExamples(examples, scale), training);
  const dim = world.vectors?.dim ?? 0;
  const ranker = { weights: { shape: { ...shape, dim }, net, personal: new Float32Array(dim) }, scale };
  const logs = judges.map(filmLog);
  const cases = Array.from({ length: mostItemsAsked }, (_, knownChoices) =>
    casesOf(world, logs, { ...qualityOptions, knownChoices }),
  ).flat();
  return { ...ranker, from: await rankedFrom(world, ranker, cases, { leastPeople: leastPeople.group }) };
};

const examplesOfTeacher = (world: World, films: readonly number[], random: Random) =>
  spreadLengths(films.length, choicesEach, random)
    .map(
      (length) =>
        examplesOf(world, filmLog(films.slice(0, length + 1)), { maxChoices: 1, candidates, seed: 1 })
          .examples,
    )
    .filter(({ count }) => count > 0);
