import type { RecommenderSource } from '../source.ts';
import { risingScore } from '../world.ts';

/** What more people look at this week than in the weeks before. */
export const risingItems: RecommenderSource = {
  name: 'trend',
  prepare: ({ world: { popularity, byTrend } }) => ({
    best: (most) => Array.from(byTrend.subarray(0, most)),
    scoreOf: (item) => risingScore(popularity, item),
    reasonOf: (item) => (risingScore(popularity, item) > 0 ? { kind: 'trending' } : undefined),
  }),
};
