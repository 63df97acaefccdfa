import type { Reason } from '@homebody/core';
import { offeredTo } from '../candidates.ts';
import { togetherWith } from '../neighbours/use.ts';
import { bestOf } from '../source.ts';
import type { Strategy } from '../strategy.ts';
import { nearest } from '../vectors/nearest.ts';
import { cosineOf, meanVector } from '../vectors/use.ts';
import { pickedForYou } from './picked-for-you.ts';

/** Together counts most; content finds what nobody has looked at yet. */
const share = { together: 0.6, content: 0.3, affinity: 0.1 };
const searched = 100;

/** Items like the one the page is about, those that suit the visitor first. Without such an item: the picks. */
export const similar: Strategy = {
  name: 'similar',
  pick: (visit, request, weights) => {
    const { world, categories, brands } = visit;
    const { catalogue, content } = world;
    const anchor = request.item === undefined ? undefined : catalogue.indexOf(request.item);
    if (anchor === undefined) return pickedForYou.pick(visit, request, weights);
    const anchors = [{ item: anchor, weight: 1 }];
    const together = togetherWith(world.neighbours, anchors);
    const most = Math.max(0, ...together.values());
    const direction = content && meanVector(content, anchors);
    const found = direction ? nearest(content, direction, { allowed: world.offered, most: searched }) : [];
    const isOffered = offeredTo(visit, request);
    const scores = new Map<number, number>();
    for (const item of new Set([...together.keys(), ...found])) {
      if (!isOffered(item)) continue;
      const alike = direction ? Math.max(0, cosineOf(content, direction, item)) : 0;
      const affinity = (categories[catalogue.category[item]!] ?? 0) + (brands[catalogue.brand[item]!] ?? 0);
      const near = share.together * ((together.get(item) ?? 0) / (most || 1)) + share.content * alike;
      scores.set(item, near * (1 + share.affinity * affinity));
    }
    const items = bestOf(scores, request.limit);
    if (items.length === 0) return pickedForYou.pick(visit, request, weights);
    const id = catalogue.ids[anchor]!;
    const reasonOf = (item: number): Reason => ({
      kind: together.has(item) ? 'viewed-together' : 'similar-to',
      because: id,
    });
    return {
      source: visit.recents.length ? 'personal' : 'prior',
      picks: items.map((item) => ({ item, score: scores.get(item)!, reason: reasonOf(item) })),
    };
  },
};
