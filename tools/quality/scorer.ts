import type { Scored } from './score-board.ts';
import type { Model } from './model.ts';

/** A model whose scores matter beside its order, because others are mixed with it. */
export type Scorer = (session: readonly number[], most: number) => readonly Scored[];

export const modelOf = (scorer: Scorer): Model => ({
  rank: (session, most) => scorer(session, most).map(({ item }) => item),
});
