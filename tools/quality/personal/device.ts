import {
  type RankerWeights,
  type TrainingOptions,
  referenceFit,
  trainAndJudge,
  trainingFor,
} from '@homebody/learning';
import {
  type Case,
  type RecommenderSource,
  type Variant,
  type World,
  examplesOf,
  rankerVariant,
  recommenderSources,
  visitOf,
} from '@homebody/recommenders';

/** NDCG at 10, the mean over what a person was asked, by each way of ranking. */
export interface DeviceAnswer {
  readonly prior: number;
  readonly gated: number;
  readonly ungated: number;
  /** In the order of `sourceNames`. */
  readonly sources: readonly number[];
  readonly isAdopted: boolean;
}

export interface DeviceOptions {
  /** Newest choices that are trained on, at most. A real device takes 512; fewer keep a benchmark's time in bounds. */
  readonly mostChoices: number;
  readonly trainingOf?: (choices: number) => TrainingOptions;
}

/** Own items are no news, and so are none of what is asked. */
const sources = recommenderSources.filter(({ name }) => name !== 'own');
export const sourceNames: readonly string[] = sources.map(({ name }) => name);

const top = 10;
/** So many of a source's best are ranked: it is judged by ten. */
const mostOfSource = 300;

/** What a device does with a pack: it trains with the product's own code and settings on its person's choices, and ranks. */
export const createDevice = (
  world: World,
  { mostChoices, trainingOf = trainingFor }: DeviceOptions,
): ((test: Case) => Promise<DeviceAnswer>) => {
  const prior = world.ranker?.weights;
  if (!prior) throw new Error('The pack has no prior ranker to compare with.');
  return async (test) => {
    const { examples } = examplesOf(world, test.known, { seed: 1, maxChoices: mostChoices });
    const train = async (options: TrainingOptions): Promise<{ weights: RankerWeights; adopted: boolean }> => {
      const { net, personalVector, adopted } = await trainAndJudge(
        { shape: prior.shape, prior: prior.net, examples, options, backend: 'cpu' },
        referenceFit,
      );
      return { weights: { shape: prior.shape, net, personal: personalVector }, adopted };
    };
    const by = async (variant: Variant): Promise<number> =>
      gainOf(await variant.rank(world, test), test.targets);
    const byWeights = (weights: RankerWeights): Promise<number> => by(rankerVariant('', () => weights));

    const before = await byWeights(prior);
    const alone: number[] = [];
    for (const source of sources) alone.push(await by(onlySource(source)));
    if (examples.count < 2)
      return { prior: before, gated: before, ungated: before, sources: alone, isAdopted: false };
    const options = trainingOf(examples.count);
    const judged = await train(options);
    // What is adopted has been trained on all choices, as what never was on trial is.
    const free = judged.adopted ? judged : await train({ ...options, heldOut: 0 });
    const ungated = await byWeights(free.weights);
    const gated = judged.adopted ? ungated : before;
    return { prior: before, gated, ungated, sources: alone, isAdopted: judged.adopted };
  };
};

const onlySource = ({ name, prepare }: RecommenderSource): Variant => ({
  name,
  rank: (world, { profile, now }) => {
    const visit = visitOf(world, profile, now);
    return prepare(visit)
      .best(mostOfSource)
      .filter((item) => !visit.histories.has(item));
  },
});

const gainOf = (order: readonly number[], targets: readonly number[]): number => {
  let sum = 0;
  for (const target of targets) {
    const place = order.indexOf(target) + 1;
    if (place > 0 && place <= top) sum += 1 / Math.log2(place + 1);
  }
  return sum / targets.length;
};
