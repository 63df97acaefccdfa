import { companionsOf } from '../companions.ts';
import type { Strategy } from '../strategy.ts';
import { substitutesFor } from '../substitutes.ts';
import type { Recent, Visit } from '../visit.ts';

/** What the cart as a whole lacks, and nothing instead of what is in it, whoever fills up. */
export const completeTheCart: Strategy = {
  fallback: ['picked-for-you', 'popular'],
  isMixed: true,
  find: (visit, request) => companionsOf(visit, cartOf(visit), request),
  suits: (visit) => {
    const isInstead = substitutesFor(visit.world, cartOf(visit));
    return (item) => !isInstead(item);
  },
};

/** Every item has the same say, however long ago it came in. */
const cartOf = ({ cart }: Visit): readonly Recent[] => cart.map((item) => ({ item, weight: 1 }));
