import { type RankerWeights, referenceFit, trainAndJudge, trainingFor } from '@homebody/learning';
import {
  type Case,
  type RecommenderSource,
  type Variant,
  type World,
  examplesOf,
  popularityVariant,
  rankerVariant,
  recommenderSources,
  visitOf,
} from '@homebody/recommenders';

/** What others are compared with, by name. */
export const baselineName = popularityVariant.name;
export const publishedName = 'the pack';
export const personalName = 'the pack, trained on the device';

/** So many of a source's best are ranked: it is judged by ten. */
const mostOfSource = 300;

/** All ways of ranking that are judged, popularity first. `own` finds nothing new, and so is none of them. */
export const rankingsOf = ({ ranker }: World): readonly Variant[] => [
  popularityVariant,
  ...recommenderSources.filter(({ name }) => name !== 'own' && name !== 'popularity').map(onlySource),
  rankerVariant('all, weighted by hand', () => undefined),
  ...(ranker ? [rankerVariant(publishedName, () => ranker.weights), personal(ranker.weights)] : []),
];

const onlySource = ({ name, prepare }: RecommenderSource): Variant => ({
  name: `only ${name}`,
  rank: (world, { profile, now }) => {
    const visit = visitOf(world, profile, now);
    return prepare(visit)
      .best(mostOfSource)
      .filter((item) => {
        const history = visit.histories.get(item);
        return (
          world.offered[item] === 1 && !(history && history.views + history.carts + history.purchases > 0)
        );
      });
  },
});

/** What the visitor's own device would do: train on their choices, and use the result only when it does not lose. */
const personal = (prior: RankerWeights): Variant => {
  const variant = (world: World) =>
    rankerVariant(personalName, async ({ known }: Case) => {
      const { examples } = examplesOf(world, known, { seed: 1 });
      if (examples.count < 2) return prior;
      const { net, personalVector } = await trainAndJudge(
        {
          shape: prior.shape,
          prior: prior.net,
          examples,
          options: trainingFor(examples.count),
          backend: 'cpu',
        },
        referenceFit,
      );
      return { shape: prior.shape, net, personal: personalVector };
    });
  return { name: personalName, rank: (world, test) => variant(world).rank(world, test) };
};
