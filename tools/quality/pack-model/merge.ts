import type { ScoreBoard } from '../score-board.ts';
import type { Evidence } from './evidence.ts';

/** How the kinds of evidence are put together. The table's best counts 1. */
export interface MergeWeights {
  readonly ahead: number;
  /** How fast what lies farther from the heading counts less: by e to this, per unit of cosine. */
  readonly sharpness: number;
  /** The session's newest item, and the one before it; each earlier one counts .8 of the next. */
  readonly newest: number;
  readonly earlier: number;
}

const ownDecay = 0.8;

export const merge = (
  board: ScoreBoard,
  { together, ahead, own }: Evidence,
  { ahead: aheadWeight, sharpness, newest, earlier }: MergeWeights,
): void => {
  for (const [item, score] of together) board.add(item, score);
  for (const [item, below] of ahead) board.add(item, aheadWeight * Math.exp(sharpness * below));
  const best = board.highest() || 1;
  own.forEach((item, age) => board.add(item, best * (age === 0 ? newest : earlier * ownDecay ** (age - 1))));
};

/** Every weight is moved along its list, one after another, until nothing is gained. */
export const mergeGrid: { readonly [Weight in keyof MergeWeights]: readonly number[] } = {
  ahead: [0, 0.3, 0.6, 1, 1.5, 2.5, 4],
  sharpness: [5, 8, 11, 15, 20],
  newest: [0, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 1.05, 1.2, 1.5, 2],
  earlier: [0, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 1.05, 1.2, 1.5, 2],
};

export const startWeights: MergeWeights = { ahead: 1, sharpness: 11, newest: 0.9, earlier: 0.9 };
