import type { RecommenderSource } from '../source.ts';

/** What everybody likes. Never wrong, never personal. */
export const popularItems: RecommenderSource = {
  name: 'popularity',
  prepare: ({ world: { popularity, byPopularity } }) => {
    const scoreOf = (item: number): number => popularity?.popularity[item] ?? 0;
    return {
      best: (most) => (popularity ? Array.from(byPopularity.subarray(0, most)).filter(scoreOf) : []),
      scoreOf,
      reasonOf: (item) => (scoreOf(item) > 0 ? { kind: 'popular' } : undefined),
    };
  },
};
