import type { MomentOf } from '../predictors/moments-of.ts';

/** What was foretold of the people that a question was judged on, and what happened to them: for whoever audits it. */
export interface Judgement {
  readonly name: string;
  /** One of each person. */
  readonly moments: readonly Pick<MomentOf, 'person' | 'past'>[];
  /** By moment, 0 to 1. */
  readonly probabilities: readonly number[];
  /** By moment, 1 where it happened. */
  readonly happened: Uint8Array;
}
