import { popularityFor } from '../context/use.ts';
import type { RecommenderSource } from '../source.ts';
import { createTopList } from '../top-list.ts';

/** What everybody likes who came like this visitor. Never personal. */
export const popularItems: RecommenderSource = {
  name: 'popularity',
  prepare: (visit) => {
    const { popularity, byPopularity } = visit.world;
    const scoreOf = popularityFor(visit);
    const most = Math.max(0, ...(visit.lifts ?? []));
    return {
      best: (count) => {
        const top = createTopList(count);
        for (const item of byPopularity) {
          const known = popularity?.popularity[item] ?? 0;
          // What follows is less popular, and no context lifts it above what is there.
          if (!known || known + most < top.least()) break;
          top.offer(item, scoreOf(item));
        }
        return top.items();
      },
      scoreOf,
      // What is only guessed to be popular is not shown for that.
      reasonOf: (item) => (popularity?.popularity[item] ? { kind: 'popular' } : undefined),
    };
  },
};
