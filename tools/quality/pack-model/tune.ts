import type { Instance } from '../judge.ts';
import { createScoreBoard } from '../score-board.ts';
import type { Evidence } from './evidence.ts';
import { type MergeWeights, merge, mergeGrid, startWeights } from './merge.ts';

export interface Tuned {
  readonly weights: MergeWeights;
  /** Mean of hit rate and reciprocal rank at 20 over the tail. */
  readonly worth: number;
}

const rounds = 3;

/** The weights that rank the questions of the training tail best, by hit rate and reciprocal rank at 20 alike. */
export const tuneMerge = (
  questions: readonly Instance[],
  evidence: (session: readonly number[]) => Evidence,
  popularity: Float64Array,
): Tuned => {
  const all = questions.map(({ session, targets }) => ({ given: evidence(session), target: targets[0]! }));
  const board = createScoreBoard(popularity);
  const worthOf = (weights: MergeWeights): number => {
    let sum = 0;
    for (const { given, target } of all) {
      merge(board, given, weights);
      const place = board.take(20).findIndex(({ item }) => item === target) + 1;
      if (place > 0) sum += 1 + 1 / place;
    }
    return sum / Math.max(1, all.length) / 2;
  };
  let best: Tuned = { weights: startWeights, worth: worthOf(startWeights) };
  for (let round = 0; round < rounds; round += 1) {
    const before = best.worth;
    for (const name of ['earlier', 'newest', 'ahead', 'sharpness'] as const)
      for (const value of mergeGrid[name]) {
        const weights = { ...best.weights, [name]: value };
        const worth = worthOf(weights);
        if (worth > best.worth) best = { weights, worth };
      }
    if (best.worth === before) break;
  }
  return best;
};
