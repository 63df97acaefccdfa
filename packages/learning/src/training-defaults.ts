import type { TrainingOptions } from './training.ts';

/** For one visitor's own choices, on the device, when there are many; assumes features and item vectors of about 1 in size. */
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
 * How hard a visitor's weights are held to the prior's: λ in λ / 2 · ‖w − w₀‖² beside the *sum* of the losses, so that
 * it gives way as their choices grow in number. The inverse of how much people differ, in features of about 1 in size.
 */
const pull = 300;
/** As many are gone through all at once: it finds the optimum in fewer steps. More would take a slow device too long. */
const mostAtOnce = 64;

/**
 * How to train on so many choices. With the pull spread over them, ten choices move little and a hundred much; a pull
 * of the same strength per choice, whatever their number, made ten choices rank worse than the prior.
 *
 * `npm run bench:quality` prints what comes of it, docs/decisions/choices-share-the-pull-to-the-prior.md what else was tried.
 */
export const trainingFor = (choices: number): TrainingOptions => ({
  ...defaultTraining,
  ...(choices <= mostAtOnce && { epochs: 30, batch: choices, learningRate: 0.005 }),
  proximal: pull / choices,
  vectorRidge: pull / choices,
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
