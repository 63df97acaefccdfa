import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { Method, Training } from '../model.ts';
import { type PairTable, pairTableOf, tableBytes } from '../pair-table.ts';
import { type ScoreBoard, createScoreBoard } from '../score-board.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';

export interface ItemTableOptions {
  /** Partners kept per item. */
  readonly keep: number;
  /** Places apart, at most. */
  readonly reach: number;
  /** A pair counts 1 / apart^gapPower. */
  readonly gapPower: number;
  /** What looking at an item before another counts of looking at it after. */
  readonly back: number;
  /** What an item looked at again counts as its own partner; 0 keeps it out of its row. */
  readonly self: number;
  /** Share of the log after which an older session counts 1/e; without it all count alike. */
  readonly age?: number;
  /** A weight is divided by times(item)^fromPower · times(partner)^toPower. */
  readonly fromPower: number;
  readonly toPower: number;
  /** Each item farther back in the session at hand counts by this factor less … */
  readonly recency: number;
  /** … and only so many count at all. */
  readonly last: number;
  readonly leastSessions?: number;
}

/** What is looked at together, and in which order: aggregates alone, so a pack can hold it. */
export const itemTable = (options: ItemTableOptions): Method => ({
  name: `item-to-item table, K = ${options.keep}`,
  fit: (training) => {
    const table = itemTableOf(training, options);
    return { ...modelOf(tableScorer(table, training, options)), ...tableBytes(table) };
  },
});

export const itemTableOf = (training: Training, options: ItemTableOptions): PairTable => {
  const { gapPower, back, self, age, fromPower, toPower, leastSessions = 1 } = options;
  const { sessions, size } = training;
  const times = timesLookedAt(sessions, size);
  const fresh = Float64Array.from({ length: sessions.count }, (_, session) =>
    age === undefined ? 1 : Math.exp((session - sessions.count) / (sessions.count * age)),
  );
  const fromDivisor = times.map((count) => count ** fromPower);
  const toDivisor = times.map((count) => count ** toPower);
  const near = Float64Array.from({ length: options.reach + 1 }, (_, gap) => 1 / gap ** gapPower);
  return pairTableOf(training, {
    keep: options.keep,
    reach: options.reach,
    leastSessions,
    weigh: (gap, session) => fresh[session]! * (gap > 0 ? near[gap]! : back * near[-gap]!),
    // Every pair of an item with itself has been counted once in either order.
    damp: (weight, item, partner) =>
      (weight * (item === partner ? self / (1 + back) : 1)) / (fromDivisor[item]! * toDivisor[partner]!),
  });
};

export const tableScorer = (
  table: PairTable,
  { sessions, size }: Training,
  options: Pick<ItemTableOptions, 'recency' | 'last'>,
): Scorer => {
  const board = createScoreBoard(timesLookedAt(sessions, size));
  return (session, most) => {
    addFromTable(board, table, session, options);
    return board.take(most);
  };
};

/** Adds the rows of a session's items to the board, the newest item's in full. */
export const addFromTable = (
  board: ScoreBoard,
  { offsets, targets, weights }: PairTable,
  session: readonly number[],
  { recency, last }: Pick<ItemTableOptions, 'recency' | 'last'>,
): void => {
  distinctNewestFirst(session, last).forEach((item, position) => {
    const weight = recency ** position;
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1)
      board.add(targets[at]!, weights[at]! * weight);
  });
};
