import { distinctNewestFirst } from '../distinct-newest-first.ts';
import { judge } from '../judge.ts';
import { hitRate, reciprocalRank } from '../metrics.ts';
import type { Method, Model, Training } from '../model.ts';
import { type PairTable, tableBytes } from '../pair-table.ts';
import { createScoreBoard } from '../score-board.ts';
import { modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';
import { splitTail } from '../split-tail.ts';
import { type ItemTableOptions, addFromTable, itemTableOf } from './item-table.ts';

/** An own item counts by this factor less for each item that was looked at since. */
const ownDecay = 0.8;

/** What the newest own item may count, beside the best that the table has to say. */
const ownWeights = [0, 0.25, 0.5, 1, 1.5, 2.5];

/**
 * The table without pairs of an item with itself, and pairs of at least so many sessions alone. The session's own items are scored
 * apart: that needs no pack, so no threshold takes it away. What they count is chosen on the tail of the training sessions.
 */
export const tableAndOwnItems = (options: ItemTableOptions, leastSessions: number): Method => {
  const ofOthers = { ...options, self: 0, leastSessions };
  return {
    name: `table K = ${options.keep} + own items, pairs of ≥ ${leastSessions}`,
    fit: (training) => {
      const table = itemTableOf(training, ofOthers);
      const ownWeight = bestOwnWeight(training, ofOthers);
      return { ...tableAndOwnModel(table, training, { ...ofOthers, ownWeight }), ...tableBytes(table) };
    },
  };
};

const bestOwnWeight = (training: Training, options: ItemTableOptions): number => {
  const { fit, tune } = splitTail(training, 0.1, 4_000);
  const table = itemTableOf(fit, options);
  const protocol = { top: 20, repeats: true, metrics: [hitRate(20, 1), reciprocalRank(20, 1)] };
  const tried = ownWeights.map((ownWeight) => {
    const { values } = judge(
      tableAndOwnModel(table, fit, { ...options, ownWeight }),
      tune,
      fit.size,
      protocol,
    );
    return { ownWeight, worth: values.flatMap((of) => [...of]).reduce((sum, value) => sum + value, 0) };
  });
  return tried.reduce((best, other) => (other.worth > best.worth ? other : best)).ownWeight;
};

const tableAndOwnModel = (
  table: PairTable,
  { sessions, size }: Training,
  { ownWeight, ...options }: ItemTableOptions & { readonly ownWeight: number },
): Model => {
  const board = createScoreBoard(timesLookedAt(sessions, size));
  return modelOf((session, most) => {
    addFromTable(board, table, session, options);
    const newest = ownWeight * (board.highest() || 1);
    distinctNewestFirst(session).forEach((item, age) => board.add(item, newest * ownDecay ** age));
    return board.take(most);
  });
};
