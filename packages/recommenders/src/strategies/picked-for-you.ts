import { rank } from '../rank.ts';
import { reasonFor } from '../reason-for.ts';
import type { Strategy } from '../strategy.ts';

/**
 * The best of everything for this visitor. Each step knows less of the visitor:
 *
 * - `personal`: something the visitor did took part, ranked by their own weights, the pack's, or by hand
 * - `prior`: nothing is known of them yet; the pack's ranker orders what anybody likes
 * - `popular`, by the chain: nor is there a ranker
 * - `default`: nor is popularity known; the list is empty and the shop's own markup stands
 */
export const pickedForYou: Strategy = {
  fallback: ['popular'],
  isMixed: true,
  find: (visit, request, weights) => {
    const { world, recents, profile } = visit;
    const knows = recents.length > 0 || [...profile.corrections.values()].includes(1);
    const prior = weights ?? world.ranker?.weights;
    if (!knows && !prior) return undefined;
    const { scored, sources } = rank(visit, request, prior);
    const best = scored[0]?.score ?? 0;
    return {
      source: knows ? 'personal' : 'prior',
      // The ranker's scores are logarithms of how likely a choice is.
      scored: scored.map(({ item, score }) => ({ item, score: Math.exp(score - best) })),
      reasonOf: (item) => reasonFor(item, sources),
    };
  },
};
