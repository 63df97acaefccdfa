import type { Examples } from './examples.ts';
import type { RankerWeights } from './ranker.ts';
import type { TrainingOptions } from './training.ts';

/** One pass over all choices is done. */
export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Weights as they are now; only valid during the call. */
  readonly weights: RankerWeights;
}

/**
 * Trains from a prior on examples and resolves to new weights; the prior is not changed.
 *
 * Minimises, with Adam over mini-batches,
 *   mean over choices of −log softmax(scores)[chosen]      ListNet, Cao et al. 2007; padding has probability 0
 *   + proximal / 2 · ‖net − prior‖²                        FedProx, Li et al. 2020, eq. 2
 *   + vectorRidge / 2 · ‖personal‖²
 * The output bias stays as it is: softmax does not see it.
 */
export type Fit = (
  prior: RankerWeights,
  examples: Examples,
  options: TrainingOptions,
  onEpoch?: (report: EpochReport) => void,
) => Promise<RankerWeights>;
