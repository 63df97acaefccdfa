/**
 * A tiny network that turns some features of a visitor into one score, for yes or no. Its layers are the ranker's
 * (`RankerWeights` of `@homebody/learning`), whose first input says that somebody is there at all; what it says of nobody, a
 * row of zeros, is taken off. So the list-wise loss over the two, somebody and nobody, is the logistic loss of the score.
 */
export interface Network {
  /** Names of the inputs after the first. */
  readonly features: readonly string[];
  /** Taken off each feature, and then multiplied: in mean 0, in size about 1. */
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  readonly hidden: number;
  /** As `RankerWeights.net` has it, for features + 1 inputs. */
  readonly net: Float32Array;
}
