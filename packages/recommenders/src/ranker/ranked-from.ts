import {
  type Case,
  type Variant,
  contextVariant,
  judgeVariants,
  qualityOptions,
  rankerVariant,
} from '../quality.ts';
import { visitOf } from '../visit.ts';
import { type World, createWorld } from '../world.ts';
import type { Ranker } from './section.ts';

/** A ranker that needs more items than this to be worth anything is no ranker. */
export const mostItemsAsked = 10;
/** Standard errors by which popularity has to be better: it is looked for at several numbers of items. */
const margin = 2.6;

export interface RankedFromOptions {
  /** Fewer people say nothing. */
  readonly leastPeople: number;
  /** Called before each case. */
  readonly pause?: () => Promise<void>;
}

/**
 * Items that a visitor should have acted on before a ranker ranks for them: with fewer, popularity in context found what the people of these
 * cases chose next better. A ranker is taught by what most choices are like, and may be wrong for those of whom nearly nothing is
 * known. Of all numbers up to ten it is the one at which most NDCG is won, and 0 unless the people below it show that by 2.6 standard errors.
 * The ranker must not have learned from any of the cases.
 *
 * @example const from = await rankedFrom(world, ranker, cases, { leastPeople: 50 });
 */
export const rankedFrom = async (
  world: World,
  ranker: Ranker,
  cases: readonly Case[],
  { leastPeople, pause }: RankedFromOptions,
): Promise<number> => {
  if (new Set(cases.map(({ visitor }) => visitor)).size < leastPeople) return 0;
  const judging = createWorld({ ...world, ranker: { ...ranker, from: 0 } });
  const byWeights = rankerVariant('', () => ranker.weights);
  const losses: Loss[] = [];
  for (const test of cases) {
    const items = visitOf(judging, test.profile, test.now).recents.length;
    if (items >= mostItemsAsked) continue;
    await pause?.();
    const lost = (await ndcgOf(judging, test, contextVariant)) - (await ndcgOf(judging, test, byWeights));
    losses.push({ visitor: test.visitor, items, lost });
  }
  return mostLostBelow(losses, leastPeople);
};

/** What popularity was ahead of a ranker, for a visitor who had acted on so many items. */
export interface Loss {
  readonly visitor: number;
  readonly items: number;
  readonly lost: number;
}

/** The number of items below which most is lost by a ranker; 0 where nothing is, or that is not sure. */
export const mostLostBelow = (losses: readonly Loss[], leastPeople: number): number => {
  let [from, most] = [0, 0];
  for (let end = 1; end <= mostItemsAsked; end += 1) {
    // What one person lost at one time says something of what they lost at another.
    const byVisitor = new Map<number, number>();
    for (const { visitor, items, lost } of losses)
      if (items < end) byVisitor.set(visitor, (byVisitor.get(visitor) ?? 0) + lost);
    const sums = [...byVisitor.values()];
    if (sums.length < Math.max(2, leastPeople)) continue;
    const total = sums.reduce((all, sum) => all + sum, 0);
    const squares = sums.reduce((all, sum) => all + (sum - total / sums.length) ** 2, 0);
    // The standard error of a sum of n independent values is √n times their standard deviation.
    const error = Math.sqrt((squares * sums.length) / (sums.length - 1));
    if (total > most && total > margin * error) [from, most] = [end, total];
  }
  return from;
};

const ndcgOf = async (world: World, test: Case, variant: Variant): Promise<number> => {
  const [quality] = await judgeVariants(world, [test], [variant], { ...qualityOptions, resamples: 1 });
  return quality?.ndcg.mean ?? 0;
};
