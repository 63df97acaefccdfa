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

/**
 * The same for so many choices: few are gone through in small steps, since a handful of large ones would leave them half
 * learned; many would take a slow device too long that way.
 *
 * `npm run bench:quality` prints what comes of it.
 */
export const trainingFor = (choices: number): TrainingOptions => ({
  ...defaultTraining,
  batch: choices < 64 ? 4 : defaultTraining.batch,
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
