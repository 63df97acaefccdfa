import { type Case, type Variant, type World, choicesIn } from '@homebody/recommenders';

/** How well one way of ranking found what each person chose next. */
export interface JudgedRanking {
  readonly name: string;
  /** By person: the share of their next new items that is in the first ten. */
  readonly hits: readonly number[];
  /** By person: NDCG of the first ten. */
  readonly gains: readonly number[];
  /** By person: the first ten. */
  readonly shown: readonly (readonly number[])[];
}

export const top = 10;

export interface JudgeOptions {
  /** Lets other work, such as Ctrl-C, in between; rejects when it was that. */
  readonly pause: () => Promise<void>;
}

/** Ranks for every person in every way. */
export const judgePeople = async (
  world: World,
  cases: readonly Case[],
  variants: readonly Variant[],
  { pause }: JudgeOptions,
): Promise<readonly JudgedRanking[]> => {
  const judged: JudgedRanking[] = [];
  for (const { name, rank } of variants) {
    const hits: number[] = [];
    const gains: number[] = [];
    const shown: (readonly number[])[] = [];
    for (const test of cases) {
      if (hits.length % 20 === 0) await pause();
      const first = (await rank(world, test)).slice(0, top);
      const places = test.targets.map((target) => first.indexOf(target) + 1).filter((place) => place > 0);
      hits.push(places.length / test.targets.length);
      gains.push(places.reduce((sum, place) => sum + 1 / Math.log2(place + 1), 0) / test.targets.length);
      shown.push(first);
    }
    judged.push({ name, hits, gains, shown });
  }
  return judged;
};

/** Choices that were known of each person. */
export const knownChoices = (world: World, cases: readonly Case[]): readonly number[] =>
  cases.map(({ known }) => choicesIn(world, known).length);
