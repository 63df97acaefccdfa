import { offeredTo } from '../candidates.ts';
import type { Strategy } from '../strategy.ts';

/** The visitor's own items, latest first. Nobody else's data takes part, and nothing fills up: it would not be their own. */
export const recentlyViewed: Strategy = {
  fallback: [],
  find: (visit, request) => {
    const isOffered = offeredTo(visit, request);
    return {
      source: 'personal',
      scored: visit.recents
        .filter(({ item }) => isOffered(item))
        .map(({ item, weight }) => ({ item, score: weight })),
      reasonOf: () => ({ kind: 'seen-before' }),
    };
  },
};
