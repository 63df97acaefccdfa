import { offeredTo } from '../candidates.ts';
import type { Strategy } from '../strategy.ts';

/** The visitor's own items, latest first. Nobody else's data takes part. */
export const recentlyViewed: Strategy = {
  name: 'recently-viewed',
  pick: (visit, request) => {
    const isOffered = offeredTo(visit, request);
    const picks = visit.recents
      .filter(({ item }) => isOffered(item))
      .slice(0, request.limit)
      .map(({ item, weight }) => ({ item, score: weight, reason: { kind: 'seen-before' } as const }));
    return { source: picks.length ? 'personal' : 'default', picks };
  },
};
