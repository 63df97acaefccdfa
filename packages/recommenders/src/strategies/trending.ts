import { offeredTo } from '../candidates.ts';
import type { Strategy } from '../strategy.ts';
import { risingScore } from '../world.ts';
import { popular } from './popular.ts';

/** What more people look at than before; popular items fill up. */
export const trending: Strategy = {
  name: 'trending',
  pick: (visit, request, weights) => {
    const { byTrend, popularity } = visit.world;
    const isOffered = offeredTo(visit, request);
    const rising = Array.from(byTrend)
      .filter(isOffered)
      .slice(0, request.limit)
      .map((item) => ({ item, score: risingScore(popularity, item), reason: { kind: 'trending' } as const }));
    const ids = rising.map(({ item }) => visit.world.catalogue.ids[item]!);
    const rest = popular.pick(
      visit,
      { ...request, limit: request.limit - rising.length, exclude: [...(request.exclude ?? []), ...ids] },
      weights,
    );
    return { source: rising.length ? 'popular' : rest.source, picks: [...rising, ...rest.picks] };
  },
};
