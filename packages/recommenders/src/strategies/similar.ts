import { offeredTo } from '../candidates.ts';
import { togetherWith } from '../neighbours/use.ts';
import { bestOf } from '../source.ts';
import type { Strategy } from '../strategy.ts';
import { nearest } from '../vectors/nearest.ts';
import { cosineOf, meanVector } from '../vectors/use.ts';

/** Together counts most; content finds what nobody has looked at yet. */
const share = { together: 0.6, content: 0.3, affinity: 0.1 };
const searched = 100;

/** Items like the one the page is about, those that suit the visitor first. */
export const similar: Strategy = {
  fallback: ['picked-for-you', 'popular'],
  find: (visit, request) => {
    const { world, categories, brands } = visit;
    const { catalogue, content } = world;
    const anchor = request.item === undefined ? undefined : catalogue.indexOf(request.item);
    if (anchor === undefined) return undefined;
    const anchors = [{ item: anchor, weight: 1 }];
    const together = togetherWith(world.neighbours, anchors);
    const most = Math.max(0, ...together.values());
    const direction = content && meanVector(content, anchors);
    const isOffered = offeredTo(visit, request);
    const allowed = { allowed: world.offered, most: searched };
    const found = direction ? nearest(content, direction, allowed) : [];
    const scores = new Map<number, number>();
    for (const item of new Set([...together.keys(), ...found])) {
      if (!isOffered(item)) continue;
      const alike = direction ? Math.max(0, cosineOf(content, direction, item)) : 0;
      const affinity = (categories[catalogue.category[item]!] ?? 0) + (brands[catalogue.brand[item]!] ?? 0);
      const near = share.together * ((together.get(item) ?? 0) / (most || 1)) + share.content * alike;
      scores.set(item, near * (1 + share.affinity * affinity));
    }
    const because = catalogue.ids[anchor]!;
    return {
      source: visit.recents.length ? 'personal' : 'prior',
      scored: bestOf(scores, scores.size).map((item) => ({ item, score: scores.get(item)! })),
      reasonOf: (item) => ({ kind: together.has(item) ? 'viewed-together' : 'similar-to', because }),
    };
  },
};
