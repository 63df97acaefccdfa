/** Runs in a worker: what of the training bench needs no TensorFlow.js. */
import { seededRandom } from '@homebody/core';
import {
  type TrainingJob,
  defaultTraining,
  initialWeights,
  referenceFit,
  trainAndJudge,
} from '@homebody/learning';
import { createVisitorWorld } from '../../../packages/learning/testing/visitor-world.ts';

export interface JobSize {
  readonly choices: number;
  readonly candidates: number;
  /** 0: everything is trained on, once. */
  readonly heldOut: number;
}

const shape = { inputs: 32, hidden: 16, dim: 24 };

/** The options are the device's own. */
export const trainingJob = ({ choices, candidates, heldOut }: JobSize): TrainingJob => {
  const random = seededRandom(1);
  const world = createVisitorWorld(shape, 1);
  const examples = world.choices(world.visitor(1, random), choices, candidates, random);
  const prior = initialWeights(shape, random).net;
  return { shape, prior, examples, options: { ...defaultTraining, heldOut }, backend: 'cpu' };
};

/** Milliseconds of the same work on typed arrays: training, a report of the loss after each epoch, judgement. */
export const trainReference = async (size: JobSize): Promise<number> => {
  const job = trainingJob(size);
  const started = performance.now();
  await trainAndJudge(job, referenceFit, () => undefined);
  return performance.now() - started;
};
