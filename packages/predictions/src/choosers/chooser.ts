import type { Past } from '@homebody/profile';
import type { Later } from '../predictors/predictor.ts';

/** One thing that a visitor could choose, as the build found it: of at least fifty people. */
export interface Option {
  readonly id: string;
  /** Its share of what everybody chose, above 0. */
  readonly share: number;
}

/** What is known of one option for one visitor. */
export interface OptionFeature {
  readonly name: string;
  /** In English, to go on with ": 3". */
  readonly words: string;
}

/** One question about which of several things a visitor will choose next. */
export interface Chooser {
  /** Stands in every published pack: never change or reuse one. */
  readonly name: string;
  /** What is foreseen, in English: "the category they will look at next". */
  readonly words: string;
  readonly features: readonly OptionFeature[];
  /** Options × features, all finite. */
  readonly rowsOf: (past: Past, options: readonly Option[]) => Float32Array;
  /** The id of what was chosen; `undefined` where nothing was, or nobody knows. */
  readonly chosen: (later: Later) => string | undefined;
}
