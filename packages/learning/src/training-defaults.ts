import type { TrainingOptions } from './training.ts';

/**
 * For one visitor's own choices, on the device. Tuned in the world of bench/adoption-simulation.ts, before any gate:
 * a visitor unlike the crowd gains .010 of NDCG after 10 choices, .015 after 20 and .036 after 60. Learning rate .01
 * with proximal .1 gained more after 60 (.044), nothing after 20, and cost visitors like the crowd .047 there.
 *
 * Assumes features and item vectors whose entries are about 1 in size.
 */
export const defaultTraining: TrainingOptions = {
  epochs: 10,
  batch: 16,
  learningRate: 0.003,
  proximal: 0.5,
  vectorRidge: 0.1,
  seed: 1,
  heldOut: 0.2,
};

/** What a shop's own log has taught about training on its visitors' devices; part of its pack. */
export interface PersonalTraining {
  /**
   * How hard a visitor's weights are held to the prior's: λ in λ / 2 · ‖w − w₀‖² beside the *sum* of the losses, the
   * inverse of how much people of the shop differ. So many choices would have to say the same as the prior does.
   */
  readonly pull: number;
  /** Nats per choice by which such training did better than the prior on people's later choices; 0 where not shown. */
  readonly saving: number;
}

/** Strong enough that a visitor's own ranker strays little where nothing is known of the shop. */
export const unprovenTraining: PersonalTraining = { pull: 300, saving: 0 };

/**
 * How to train on so many choices. The pull is spread over them, so that it gives way as they grow in number; few are
 * gone through all at once, which finds the same optimum in fewer steps; many would take a slow device too long that way.
 *
 * `npm run bench:quality` prints what comes of it.
 */
export const trainingFor = (
  choices: number,
  { pull, saving }: PersonalTraining = unprovenTraining,
): TrainingOptions => ({
  ...defaultTraining,
  ...(choices <= 64 && { epochs: 30, batch: choices, learningRate: 0.005 }),
  proximal: pull / choices,
  vectorRidge: pull / choices,
  expectedSaving: saving,
});

/**
 * For a shop's first prior, from many visitors' choices and random weights (`initialWeights`). Nothing pulls the net
 * anywhere; the ridge keeps what one vector for everybody could learn out of it. Nothing is held out: the workbench
 * splits its log by time itself.
 */
export const priorTraining: TrainingOptions = {
  epochs: 8,
  batch: 64,
  learningRate: 0.01,
  proximal: 0,
  vectorRidge: 1,
  seed: 1,
  heldOut: 0,
};
