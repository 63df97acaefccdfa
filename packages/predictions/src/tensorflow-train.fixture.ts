import { trainWithTensorFlow } from '@homebody/learning/trainer';
import type { Train } from './network/network-options.ts';

/** For tests: the product's own trainer, in Node. */
export const tensorflowTrain: Train = (job) =>
  trainWithTensorFlow(job, {
    now: () => performance.now(),
    clock: () => 0,
    createCanvas: () => {
      throw new Error('There is no canvas outside a browser.');
    },
  });
