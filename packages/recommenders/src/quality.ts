import { type Random, type StoredEvent, seededRandom } from '@homebody/core';
import type { RankerWeights } from '@homebody/learning';
import { type Profile, createProfileBuilder } from '@homebody/profile';
import { type Interval, bootstrapMean } from './bootstrap-mean.ts';
import { choicesIn } from './choices.ts';
import { popularityFor } from './context/use.ts';
import { rank } from './rank.ts';
import { actedOn, visitOf } from './visit.ts';
import type { World } from './world.ts';

/** A visitor cut in two: what a ranker may know, and what it is asked for. */
export interface Case {
  /** Place of the visitor among the given logs. */
  readonly visitor: number;
  readonly known: readonly StoredEvent[];
  readonly profile: Profile;
  /** Items chosen next and never acted on before, in order. */
  readonly targets: readonly number[];
  /** When the first of them was chosen. */
  readonly now: number;
}

/** One way of ranking to be judged: items, best first, that the visitor has not acted on before. */
export interface Variant {
  readonly name: string;
  readonly rank: (world: World, test: Case) => readonly number[] | Promise<readonly number[]>;
}

export interface QualityOptions {
  /** Choices a ranker may know of a visitor; visitors with fewer are left out. */
  readonly knownChoices: number;
  /** Next new items asked for, at most. */
  readonly targets: number;
  readonly top: number;
  readonly resamples: number;
  readonly seed: number;
}

export const qualityOptions: QualityOptions = {
  knownChoices: 10,
  targets: 5,
  top: 10,
  resamples: 1000,
  seed: 1,
};

export interface VariantQuality {
  readonly name: string;
  /** Mean over visitors, with 95 % bootstrap intervals over visitors. */
  readonly hitRate: Interval;
  readonly ndcg: Interval;
  /** The same differences to the first variant, paired by visitor. */
  readonly hitRateGain: Interval;
  readonly ndcgGain: Interval;
}

/** Cuts logs (one per visitor, in time order) into cases. */
export const casesOf = (
  world: World,
  logs: readonly (readonly StoredEvent[])[],
  { knownChoices, targets }: QualityOptions = qualityOptions,
): readonly Case[] =>
  logs.flatMap((log, visitor): Case[] => {
    const choices = choicesIn(world, log);
    const first = choices[knownChoices];
    if (!first) return [];
    const known = log.slice(0, first.event);
    const builder = createProfileBuilder(world.attributesOf);
    for (const event of known) builder.learn(event);
    const before = new Set(choices.slice(0, knownChoices).map(({ item }) => item));
    const next = new Set(choices.slice(knownChoices).map(({ item }) => item));
    const fresh = [...next].filter((item) => !before.has(item)).slice(0, targets);
    return fresh.length ? [{ visitor, known, profile: builder.read(), targets: fresh, now: first.at }] : [];
  });

/** Judges variants by full ranking on the same cases; the first is what the others are compared with. */
export const judgeVariants = async (
  world: World,
  cases: readonly Case[],
  variants: readonly Variant[],
  options: QualityOptions = qualityOptions,
): Promise<readonly VariantQuality[]> => {
  const judged: { readonly name: string; readonly hits: number[]; readonly gains: number[] }[] = [];
  for (const { name, rank } of variants) {
    const hits: number[] = [];
    const gains: number[] = [];
    for (const test of cases) {
      const order = await rank(world, test);
      const ranks = test.targets.map((target) => order.indexOf(target) + 1);
      const found = ranks.filter((at) => at > 0 && at <= options.top);
      hits.push(found.length / ranks.length);
      gains.push(found.reduce((sum, at) => sum + 1 / Math.log2(at + 1), 0) / ranks.length);
    }
    judged.push({ name, hits, gains });
  }
  const baseline = judged[0];
  const interval = (values: readonly number[], random: Random): Interval =>
    bootstrapMean(values, { resamples: options.resamples, random });
  const minus = (a: readonly number[], b: readonly number[] = []): readonly number[] =>
    a.map((value, index) => value - (b[index] ?? 0));
  return judged.map(({ name, hits, gains }) => ({
    name,
    hitRate: interval(hits, seededRandom(options.seed)),
    ndcg: interval(gains, seededRandom(options.seed)),
    hitRateGain: interval(minus(hits, baseline?.hits), seededRandom(options.seed)),
    ndcgGain: interval(minus(gains, baseline?.gains), seededRandom(options.seed)),
  }));
};

/** Everybody gets the same list. */
export const popularityVariant: Variant = {
  name: 'popularity',
  rank: (world, test) => unseen(world, test, Array.from(world.byPopularity)),
};

/** One list for all whose visits came about alike. */
export const contextVariant: Variant = {
  name: 'popularity in context',
  rank: (world, test) => {
    const visit = visitOf(world, test.profile, test.now);
    const score = popularityFor(visit);
    const order = Array.from(world.byPopularity, (item) => ({ item, score: score(item) }));
    return unseen(
      world,
      test,
      order.sort((a, b) => b.score - a.score || a.item - b.item).map(({ item }) => item),
    );
  },
};

/** The full ranking under given weights per visitor; the hybrid weighted by hand where there are none. */
export const rankerVariant = (
  name: string,
  weightsOf: (test: Case) => RankerWeights | undefined | Promise<RankerWeights | undefined>,
): Variant => ({
  name,
  rank: async (world, test) => {
    const weights = await weightsOf(test);
    const { scored } = rank(visitOf(world, test.profile, test.now), {}, weights);
    return unseen(
      world,
      test,
      scored.map(({ item }) => item),
    );
  },
});

const unseen = (world: World, { profile, now }: Case, order: readonly number[]): readonly number[] => {
  const isKnown = actedOn(visitOf(world, profile, now));
  return order.filter((item) => !isKnown(item));
};
