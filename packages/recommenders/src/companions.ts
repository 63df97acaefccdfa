import type { Reason } from '@homebody/core';
import { type Asked, offeredTo } from './candidates.ts';
import { loudestFor, togetherWith } from './neighbours/use.ts';
import type { Found } from './strategy.ts';
import { bestOf } from './source.ts';
import type { Recent, Visit } from './visit.ts';

/** What looking at two items together says of buying both, of what buying both says. It fills up where few buy. */
const looked = 0.2;
const most = 100;

/** What people buy together with these items, the more of them it goes with the better; then what they look at together. */
export const companionsOf = (visit: Visit, anchors: readonly Recent[], asked: Asked): Found | undefined => {
  const { world, recents, cart } = visit;
  const isOffered = offeredTo(visit, asked);
  const scores = new Map<number, number>();
  for (const [table, share] of [
    [world.baskets, 1],
    [world.neighbours, looked],
  ] as const) {
    const found = [...togetherWith(table, anchors)].filter(([item]) => isOffered(item));
    const scale = share / Math.max(...found.map(([, weight]) => weight));
    for (const [item, weight] of found) scores.set(item, (scores.get(item) ?? 0) + weight * scale);
  }
  if (scores.size === 0) return undefined;
  const inCart = new Set(cart);
  return {
    source: recents.length > 0 ? 'personal' : 'prior',
    scored: bestOf(scores, most).map((item) => ({ item, score: scores.get(item)! })),
    reasonOf: (item): Reason => {
      const buyers = loudestFor(world.baskets, anchors, item);
      const anchor = buyers ?? loudestFor(world.neighbours, anchors, item)!;
      const because = world.catalogue.ids[anchor]!;
      if (buyers === undefined) return { kind: 'viewed-together', because };
      return { kind: inCart.has(anchor) ? 'goes-with-cart' : 'bought-together', because };
    },
  };
};
