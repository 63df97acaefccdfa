import { diversify } from '../diversify.ts';
import { rank } from '../rank.ts';
import { reasonFor } from '../reason-for.ts';
import type { Strategy } from '../strategy.ts';
import { popular } from './popular.ts';

/**
 * The best of everything for this visitor. Falls back in steps, each knowing less of the visitor:
 *
 * - `personal`: something the visitor did took part, ranked by their own weights, the pack's, or by hand
 * - `prior`: nothing is known of them yet; the pack's ranker orders what anybody likes
 * - `popular`: nor is there a ranker
 * - `default`: nor is popularity known; the list is empty and the shop's own markup stands
 */
export const pickedForYou: Strategy = {
  name: 'picked-for-you',
  pick: (visit, request, weights) => {
    const { world, recents, profile } = visit;
    const knows = recents.length > 0 || [...profile.corrections.values()].includes(1);
    const prior = weights ?? world.ranker?.weights;
    if (!knows && !prior) return popular.pick(visit, request, undefined);
    const { scored, sources } = rank(visit, request, prior);
    if (scored.length === 0) return popular.pick(visit, request, undefined);
    return {
      source: knows ? 'personal' : 'prior',
      picks: diversify(visit, scored, request.limit).map((pick) => ({
        ...pick,
        reason: reasonFor(pick.item, sources),
      })),
    };
  },
};
