import { type RecommenderSource, bestOf } from '../source.ts';

/** What each later item takes from one's own earlier items (session benchmarks: .8 per step). */
const stepBack = 0.8;

/**
 * The visitor's own earlier items, which need no pack and no threshold. Scored apart from the table: left in
 * it, self pairs drown the neighbours of everything that is looked at twice.
 */
export const ownItems: RecommenderSource = {
  name: 'own',
  prepare: ({ world, profile, recents }) => {
    // The item one has just come from is no news.
    const scores = new Map(recents.slice(1).map(({ item }, place) => [item, stepBack ** place]));
    return {
      best: (most) => bestOf(scores, most),
      scoreOf: (item) => scores.get(item) ?? 0,
      reasonOf: (item) => {
        if (!scores.has(item)) return undefined;
        const bought = profile.items.get(world.catalogue.ids[item]!)?.purchases;
        return { kind: bought ? 'bought-before' : 'seen-before' };
      },
    };
  },
};
