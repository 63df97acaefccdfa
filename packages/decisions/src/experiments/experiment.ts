import type { Range } from './range.ts';

/** An experiment as a device has it. Its ranges were checked when it was built. */
export interface Experiment {
  /** Decides who gets what. A new seed deals everybody anew. */
  readonly seed: string;
  /** Buckets of each variant; the first is the control. Whoever is in none takes no part. */
  readonly ranges: readonly Range[];
  /** Experiments that share a group's seed and have different ranges of it never share a visitor. */
  readonly group?: { readonly seed: string; readonly range: Range };
  /** The share of visitors who are in no experiment at all, by the bucket of a seed that all experiments share. */
  readonly holdout?: { readonly seed: string; readonly share: number };
}

/** Which variant somebody sees, or why they see none of this experiment's. */
export type Assignment =
  | { readonly variant: number; readonly how: 'dealt' | 'remembered' | 'forced' }
  | { readonly variant: undefined; readonly how: 'held-out' | 'other-group' | 'not-covered' };
