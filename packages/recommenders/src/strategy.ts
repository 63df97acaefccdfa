import type { AnswerSource, Reason } from '@homebody/core';
import type { RankerWeights } from '@homebody/learning';
import type { Asked } from './candidates.ts';
import type { Scored } from './rank.ts';
import type { StrategyName } from './strategies.ts';
import type { Visit } from './visit.ts';

/** What a strategy is asked for. */
export interface StrategyRequest extends Asked {
  /** Places that are still to be filled. A strategy may find more, for rules to choose from. */
  readonly limit: number;
}

/** What a strategy found: nothing that `offeredTo` does not offer. */
export interface Found {
  readonly source: AnswerSource;
  /** Best first, each once. Scores are above 0 and comparable with each other, so that a rule can multiply them. */
  readonly scored: readonly Scored[];
  /** Asked of what is shown. */
  readonly reasonOf: (item: number) => Reason;
}

/** A way of filling a slot. To add one, write a file and a line in `strategies.ts`. */
export interface Strategy {
  /** Who fills the places that are left, in this order. Theirs are not walked: this is the whole chain. */
  readonly fallback: readonly StrategyName[];
  /** `undefined` when it has nothing to go by. */
  readonly find: (
    visit: Visit,
    request: StrategyRequest,
    weights: RankerWeights | undefined,
  ) => Found | undefined;
  /** What the slot promises whoever fills it: an item this is false for is not in it. */
  readonly suits?: (visit: Visit, asked: Asked) => (item: number) => boolean;
  /** Whether its list is mixed, so that no category or brand takes too much of it. */
  readonly isMixed?: true;
}
