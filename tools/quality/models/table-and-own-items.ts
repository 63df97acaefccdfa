import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { Method } from '../model.ts';
import { tableBytes } from '../pair-table.ts';
import { createScoreBoard } from '../score-board.ts';
import { modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';
import { type ItemTableOptions, addFromTable, itemTableOf } from './item-table.ts';

/** An own item counts as the best of the others did, times this for each item that was looked at since. */
const ownDecay = 0.8;

/**
 * The table without pairs of an item with itself, and pairs of at least so many sessions alone. The session's own items are scored
 * apart: that needs no pack, so no threshold takes it away.
 */
export const tableAndOwnItems = (options: ItemTableOptions, leastSessions: number): Method => ({
  name: `table K = ${options.keep} + own items, pairs of ≥ ${leastSessions}`,
  fit: (training) => {
    const table = itemTableOf(training, { ...options, self: 0, leastSessions });
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    const model = modelOf((session, most) => {
      addFromTable(board, table, session, options);
      const best = board.highest() || 1;
      distinctNewestFirst(session).forEach((item, age) => board.add(item, best * ownDecay ** age));
      return board.take(most);
    });
    return { ...model, ...tableBytes(table) };
  },
});
