import type { Instance } from '../judge.ts';
import { addFromTable, itemTableOf } from '../models/item-table.ts';
import type { Training } from '../model.ts';
import { createScoreBoard } from '../score-board.ts';
import { timesLookedAt } from '../sessions.ts';
import type { Thresholds } from './learned-parts.ts';
import { type TableSettings, straightOn, wanderers } from './table-settings.ts';

/** Two ways of weighing pairs. Every set is offered both. */
const offered: readonly TableSettings[] = [wanderers, straightOn];

/** The way whose table alone answers most questions of the tail, by hit rate and reciprocal rank at 20 alike. */
export const chooseTable = (
  training: Training,
  questions: readonly Instance[],
  { pair }: Thresholds,
): TableSettings => {
  const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
  const worths = offered.map((settings) => {
    const options = { ...settings, self: 0, leastSessions: pair };
    const table = itemTableOf(training, options);
    return questions.reduce((worth, { session, targets }) => {
      addFromTable(board, table, session, options);
      const place = board.take(20).findIndex(({ item }) => item === targets[0]) + 1;
      return place > 0 ? worth + 1 + 1 / place : worth;
    }, 0);
  });
  return offered[worths.indexOf(Math.max(...worths))]!;
};
