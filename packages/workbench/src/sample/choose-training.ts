import { type StoredEvent, seededRandom } from '@homebody/core';
import {
  type Examples,
  type PersonalTraining,
  type RankerWeights,
  evaluate,
  referenceFit,
  sliceChoices,
  trainingFor,
  unprovenTraining,
} from '@homebody/learning';
import { type Interval, type World, bootstrapMean, choicesIn, examplesOf } from '@homebody/recommenders';

/** What training on devices is worth in this shop, as its own log shows. */
export interface TrainingReport {
  /** People trained for, on what they chose before the newest days. */
  readonly people: number;
  readonly pull: number;
  /** Nats per later choice that it saved beside the prior, with its 95 % interval over people. */
  readonly saving: Interval;
}

export interface ChosenTraining {
  readonly training: PersonalTraining;
  /** `undefined` where too few people chose enough. */
  readonly report: TrainingReport | undefined;
}

export interface TrainingChoice {
  /** The newest days begin here: what is chosen from then on judges what was trained on the choices before. */
  readonly from: number;
  /** Fewer people than this say nothing (P10). */
  readonly leastPeople: number;
  readonly seed: number;
  /** Lets other work, such as Ctrl-C, in between. */
  readonly pause: () => Promise<void>;
}

const pulls = [30, 100, 300, 1000] as const;
const newestOfOne = 20;
const fewestKnown = 5;
/** Choices replayed in all: it bounds the time. */
const mostChoices = 4_000;

/**
 * Trains for a sample of people as their devices would have, and chooses how hard they are held to the prior. Half of
 * the people choose the pull, the others say what it is worth, so that the choice does not flatter itself.
 */
export const chooseTraining = async (
  world: World,
  prior: RankerWeights,
  visits: readonly (readonly StoredEvent[])[],
  { from, leastPeople, seed, pause }: TrainingChoice,
): Promise<ChosenTraining> => {
  const people: Person[] = [];
  let replayed = 0;
  for (const events of visits) {
    if (replayed >= mostChoices) break;
    const before = choicesIn(world, events).filter(({ at }) => at < from).length;
    if (before < fewestKnown) continue;
    const person = personOf(examplesOf(world, events, { seed, maxChoices: newestOfOne }).examples, from);
    replayed += newestOfOne;
    if (person) people.push(person);
    await pause();
  }
  if (people.length < 2 * leastPeople) return { training: unprovenTraining, report: undefined };

  const savedBy = async (pull: number, some: readonly Person[]): Promise<readonly number[]> => {
    const saved: number[] = [];
    for (const { known, later } of some) {
      const own = await referenceFit(prior, known, trainingFor(known.count, { pull, saving: 0 }));
      saved.push(evaluate(prior, later).loss - evaluate(own, later).loss);
      await pause();
    }
    return saved;
  };
  const choosers = people.filter((_, place) => place % 2 === 0);
  const judges = people.filter((_, place) => place % 2 === 1);
  let best: { readonly pull: number; readonly saved: number } | undefined;
  for (const pull of pulls) {
    const saved = meanOf(await savedBy(pull, choosers));
    if (!best || saved > best.saved) best = { pull, saved };
  }
  const { pull } = best ?? unprovenTraining;
  const random = seededRandom(seed);
  const saving = bootstrapMean(await savedBy(pull, judges), { resamples: 1000, random });
  return {
    training: { pull, saving: saving.low > 0 ? saving.mean : 0 },
    report: { people: people.length, pull, saving },
  };
};

interface Person {
  readonly known: Examples;
  readonly later: Examples;
}

const personOf = (examples: Examples, from: number): Person | undefined => {
  const first = examples.at.findIndex((at) => at >= from);
  if (first < fewestKnown) return undefined;
  return { known: sliceChoices(examples, 0, first), later: sliceChoices(examples, first, examples.count) };
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
