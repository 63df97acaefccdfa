import type { AnswerSource, ItemId, Reason } from '@homebody/core';
import type { RankerWeights } from '@homebody/learning';
import type { Visit } from './visit.ts';

/** What a strategy is asked for. */
export interface StrategyRequest {
  readonly limit: number;
  /** The item the page is about. */
  readonly item?: ItemId | undefined;
  readonly exclude?: readonly ItemId[] | undefined;
}

export interface Pick {
  readonly item: number;
  readonly score: number;
  readonly reason: Reason;
}

export interface Picks {
  readonly source: AnswerSource;
  readonly picks: readonly Pick[];
}

/** A way of filling a slot. To add one, write a file and a line in `strategies.ts`. */
export interface Strategy {
  readonly name: string;
  readonly pick: (visit: Visit, request: StrategyRequest, weights: RankerWeights | undefined) => Picks;
}
