import { anchorsOf } from '../anchors.ts';
import { companionsOf } from '../companions.ts';
import type { Strategy } from '../strategy.ts';
import { substitutesFor } from '../substitutes.ts';

/** What people buy with the page's item, or without one with what is in the cart. */
export const boughtTogether: Strategy = {
  fallback: ['similar', 'picked-for-you', 'popular'],
  find: (visit, request) => {
    const anchors = anchorsOf(visit, request);
    const isInstead = substitutesFor(visit.world, anchors);
    const allows = (item: number): boolean => !isInstead(item) && (request.allows?.(item) ?? true);
    return companionsOf(visit, anchors, { ...request, allows });
  },
};
