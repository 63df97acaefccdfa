import type { Past } from './past.ts';

/**
 * One thing that is known of a visitor at a moment, as a number. The build works it out from the log, the device from its own
 * events, by this same code: what a prediction was learned from is what it is asked with.
 */
export interface BehaviourFeature {
  /** Stands in every published pack: never change or reuse one. */
  readonly name: string;
  /** What it is, in English, to go on with ": 3", e.g. "visits within 7 days". */
  readonly words: string;
  /** `log`: ln(1 + x), for what has no upper end, such as counts. `plain`: as it is. */
  readonly scale: 'log' | 'plain';
  /** Always finite; ≥ 0 where the scale is `log`. */
  readonly of: (past: Past) => number;
}
