import { offeredTo } from '../candidates.ts';
import { diversify } from '../diversify.ts';
import type { Strategy } from '../strategy.ts';

/** What everybody likes, without what this visitor must not be shown. */
export const popular: Strategy = {
  name: 'popular',
  pick: (visit, request) => {
    const { popularity, byPopularity } = visit.world;
    if (!popularity) return { source: 'default', picks: [] };
    const isOffered = offeredTo(visit, request);
    // Enough to choose from when some are excluded and some too alike.
    const enough = request.limit * 10;
    const scored = [];
    for (const item of byPopularity) {
      if (scored.length === enough) break;
      if (isOffered(item)) scored.push({ item, score: popularity.popularity[item]! });
    }
    return {
      source: 'popular',
      picks: diversify(visit, scored, request.limit).map((pick) => ({
        ...pick,
        reason: { kind: 'popular' },
      })),
    };
  },
};
