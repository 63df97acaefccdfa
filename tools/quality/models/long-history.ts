import { longPartsOf } from '../long-history/parts.ts';
import { trainLongPrior } from '../long-history/prior.ts';
import { createLongRanking } from '../long-history/rank-long.ts';
import type { Method } from '../model.ts';
import type { Thresholds } from '../pack-model/learned-parts.ts';
import { brotliBytes } from '../packed.ts';
import { sessionsOf } from '../sessions.ts';
import { listsOf } from '../split-tail.ts';

/**
 * A pack's model for people with long histories: two tables of pairs, item vectors, and a small network that was trained list-wise to merge
 * what they say. Everybody's last item in training teaches the network and nothing else.
 */
export const longHistory = (thresholds: Thresholds): Method => ({
  name: `pack: pairs of ≥ ${thresholds.pair}, vectors of ≥ ${thresholds.item}, ranker`,
  fit: async (training) => {
    const lists = listsOf(training.sessions);
    const older = lists.map((list) => (list.length > 2 ? list.slice(0, -1) : list));
    const parts = await longPartsOf({ ...training, sessions: sessionsOf(older) }, thresholds);
    const choices = lists
      .filter((list) => list.length > 2)
      .map((list) => ({ history: list.slice(0, -1), chosen: list.at(-1)! }));
    const ranker = await trainLongPrior(parts, choices);
    const ranked = createLongRanking(parts, ranker);
    return {
      rank: (session, most) => ranked(session).slice(0, most),
      packBytes: () => parts.bytes + brotliBytes(new Uint8Array(ranker.weights.net.buffer)),
    };
  },
});
