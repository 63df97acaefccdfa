import { loudestFor, togetherWith } from '../neighbours/use.ts';
import { type RecommenderSource, bestOf } from '../source.ts';

/** "Because you looked at …": the pack's item-to-item table. Blind to items too few people looked at. */
export const viewedTogether: RecommenderSource = {
  name: 'together',
  prepare: ({ world, recents }) => {
    const scores = togetherWith(world.neighbours, recents);
    return {
      best: (most) => bestOf(scores, most),
      scoreOf: (item) => scores.get(item) ?? 0,
      reasonOf: (item) => {
        const id = world.catalogue.ids[loudestFor(world.neighbours, recents, item) ?? -1];
        return id === undefined ? undefined : { kind: 'viewed-together', because: id };
      },
    };
  },
};
