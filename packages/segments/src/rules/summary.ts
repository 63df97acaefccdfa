import type { Settled } from './settled.ts';

/**
 * All that is needed to say who is in which segment at any later moment, until something happens: plain JSON that a page
 * can keep, with no event and no item in it.
 */
export interface SegmentSummary {
  /** Epoch milliseconds it was made at. */
  readonly at: number;
  /** In the order of the section: each after those it speaks of. A segment nobody can be in before something happens is not here. */
  readonly segments: readonly (readonly [id: string, settled: Settled])[];
}
