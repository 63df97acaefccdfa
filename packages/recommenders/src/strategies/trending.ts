import { offeredTo } from '../candidates.ts';
import type { Strategy } from '../strategy.ts';
import { risingScore } from '../world.ts';

/** What more people look at than before. */
export const trending: Strategy = {
  fallback: ['popular'],
  find: (visit, request) => {
    const { byTrend, popularity } = visit.world;
    return {
      source: 'popular',
      scored: Array.from(byTrend)
        .filter(offeredTo(visit, request))
        .map((item) => ({ item, score: risingScore(popularity, item) })),
      reasonOf: () => ({ kind: 'trending' }),
    };
  },
};
