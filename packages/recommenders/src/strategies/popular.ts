import { maxCandidates, offeredTo } from '../candidates.ts';
import type { Scored } from '../rank.ts';
import type { Strategy } from '../strategy.ts';

/** What everybody likes, without what this visitor must not be shown. */
export const popular: Strategy = {
  fallback: [],
  isMixed: true,
  find: (visit, request) => {
    const { popularity, byPopularity } = visit.world;
    if (!popularity) return undefined;
    const isOffered = offeredTo(visit, request);
    const scored: Scored[] = [];
    for (const item of byPopularity) {
      if (scored.length === maxCandidates) break;
      // An item nobody knows comes last, and still is one that can be chosen.
      if (isOffered(item)) scored.push({ item, score: popularity.popularity[item]! + 1e-3 });
    }
    return { source: 'popular', scored, reasonOf: () => ({ kind: 'popular' }) };
  },
};
