import type { AnswerSource, ItemId, Recommendation } from '@homebody/core';
import type { VisitorPrediction } from '@homebody/predictions';

/** The answer for one slot. */
export interface SlotAnswer {
  readonly slot: string;
  /** What the shop calls it, in the page's language. */
  readonly title?: string;
  readonly source: AnswerSource;
  readonly items: readonly Recommendation[];
}

/**
 * What the next page shows, computed in advance: at most 8 kB as JSON. The page keeps it in
 * localStorage under the same consent as the rest.
 */
export interface Snapshot {
  readonly version: 1;
  /** The consent epoch it was made under; another epoch makes it void. */
  readonly epoch: number;
  readonly at: number;
  /** Answers by slot name. */
  readonly slots: Readonly<Record<string, SlotAnswer>>;
  /** Ids of the segments the visitor is in. Absent where the pack has none. */
  readonly segments?: readonly string[];
  /** What the visitor is expected to do, as of `at`. Absent where the pack foresees nothing. */
  readonly predictions?: readonly VisitorPrediction[];
}

/** What a slot on the page asks for. */
export interface SlotRequest {
  readonly slot: string;
  /** Default: the pack's configuration of the slot, then 8. */
  readonly limit?: number;
  /** The item the page is about, for slots like "similar to this". */
  readonly item?: ItemId;
  /** Items already shown elsewhere on the page. */
  readonly exclude?: readonly ItemId[];
}
