import type { ItemDisplay, ItemId } from './item.ts';
import type { Reason } from './reasons/reason.ts';

/** One item chosen for a slot. Plain, cloneable data. */
export interface Recommendation {
  readonly item_id: ItemId;
  /** Comparable within one answer only. */
  readonly score: number;
  readonly display: ItemDisplay;
  readonly reason: Reason;
  /** The sentence for `reason`, in English, e.g. "Because you looked at Oak Table". */
  readonly because: string;
}

/** Where an answer came from: the further down the list, the less it knows of the visitor. */
export type AnswerSource = 'personal' | 'prior' | 'popular' | 'default';
