import { trainWithTensorFlow } from '@homebody/learning/trainer';
import type { Train } from '@homebody/predictions';

/** The product's trainer, as the workbench runs it. */
export const nodeTrain: Train = (job) =>
  trainWithTensorFlow(job, {
    now: () => performance.now(),
    clock: Date.now,
    createCanvas: () => {
      throw new Error('There is no canvas outside a browser.');
    },
  });
