import type { Method } from '../model.ts';
import { createScoreBoard } from '../score-board.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';
import { type ItemTableOptions, itemTableOf, tableScorer } from './item-table.ts';
import { type VstanOptions, vstanOf } from './vstan.ts';

export interface BlendOptions {
  readonly vstan: VstanOptions;
  readonly table: ItemTableOptions;
  /** The table's weight beside VSTAN's 1, both after their best score was made 1. */
  readonly tableWeight: number;
}

/** Items taken of either. */
const depth = 100;

/** The strongest yardstick at hand, and one that no pack may hold. */
export const blend = ({ vstan, table, tableWeight }: BlendOptions): Method => ({
  name: 'VSTAN and table, blended',
  needsEverybodysSessions: true,
  fit: (training) => {
    const parts: readonly (readonly [Scorer, number])[] = [
      [vstanOf(training, vstan), 1],
      [tableScorer(itemTableOf(training, table), training, table), tableWeight],
    ];
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    return modelOf((session, most) => {
      for (const [scorer, weight] of parts) {
        const scored = scorer(session, depth);
        for (const { item, score } of scored) board.add(item, (weight * score) / scored[0]!.score);
      }
      return board.take(most);
    });
  },
});
