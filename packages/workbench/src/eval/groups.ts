/** People by how much is known of them, and what can be concluded about each group. */
import { seededRandom } from '@homebody/core';
import { type Interval, type World, bootstrapMean } from '@homebody/recommenders';
import { type JudgedRanking, top } from './judge-people.ts';

export type Verdict = 'better' | 'worse' | 'not told apart' | 'too few people';

export interface RankingQuality {
  readonly name: string;
  readonly hitRate: Interval;
  readonly ndcg: Interval;
  /** Share of the offered items that anybody of the group was shown among the first ten. */
  readonly coverage: number;
  /** Differences to popularity, for the same people. */
  readonly hitRateGain: Interval;
  readonly ndcgGain: Interval;
  /** Of the NDCG, against popularity. */
  readonly verdict: Verdict;
  /** People it would take to tell a difference of this size apart from none; `undefined` where it is told. */
  readonly peopleNeeded: number | undefined;
}

export interface GroupQuality {
  readonly name: 'everybody' | 'new' | 'few' | 'many';
  /** Whom it is about, in words. */
  readonly who: string;
  readonly people: number;
  readonly rankings: readonly RankingQuality[];
}

/** With fewer people intervals are too wide to be read, and too uncertain themselves. */
export const fewestPeople = 50;
const resamples = 1_000;

const groups = [
  { name: 'everybody', who: 'all of them', holds: () => true },
  { name: 'new', who: 'at most 1 choice known', holds: (known: number) => known <= 1 },
  { name: 'few', who: '2 to 9 choices known', holds: (known: number) => known >= 2 && known <= 9 },
  { name: 'many', who: '10 choices or more known', holds: (known: number) => known >= 10 },
] as const;

export const groupsOf = (
  { offered }: World,
  known: readonly number[],
  judged: readonly JudgedRanking[],
): readonly GroupQuality[] => {
  const offeredItems = offered.reduce((sum, each) => sum + each, 0);
  return groups.map(({ name, who, holds }) => {
    const people = known.flatMap((choices, person) => (holds(choices) ? [person] : []));
    const of = (values: readonly number[]): readonly number[] => people.map((person) => values[person] ?? 0);
    const interval = (values: readonly number[]): Interval =>
      bootstrapMean(values, { resamples, random: seededRandom(1) });
    const [baseline] = judged;
    const minus = (values: readonly number[], others: readonly number[] = []): readonly number[] =>
      of(values.map((value, person) => value - (others[person] ?? 0)));
    const rankings = judged.map(({ name, hits, gains, shown }): RankingQuality => {
      const ndcgGain = interval(minus(gains, baseline?.gains));
      const items = new Set(people.flatMap((person) => shown[person]?.slice(0, top) ?? []));
      return {
        name,
        hitRate: interval(of(hits)),
        ndcg: interval(of(gains)),
        coverage: items.size / Math.max(1, offeredItems),
        hitRateGain: interval(minus(hits, baseline?.hits)),
        ndcgGain,
        ...concluded(ndcgGain, people.length),
      };
    });
    return { name, who, people: people.length, rankings };
  });
};

/** What an interval of differences allows to be said. */
export const concluded = (
  { mean, low, high }: Interval,
  people: number,
): Pick<RankingQuality, 'verdict' | 'peopleNeeded'> => {
  if (people < fewestPeople) return { verdict: 'too few people', peopleNeeded: fewestPeople };
  if (low > 0) return { verdict: 'better', peopleNeeded: undefined };
  if (high < 0) return { verdict: 'worse', peopleNeeded: undefined };
  // An interval narrows with the root of the number of people.
  const halfWidth = (high - low) / 2;
  const needed = mean === 0 ? undefined : Math.ceil(people * (halfWidth / Math.abs(mean)) ** 2);
  return { verdict: 'not told apart', peopleNeeded: needed };
};
