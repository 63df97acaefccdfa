/** The thread of `fit-in-thread.ts`: fits the encoder it is given, and says how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EncoderJob, fitEncoder } from '@homebody/learning/encoder';
import type { FromThread } from './fit-in-thread.ts';

/** Steps take some milliseconds each. */
const stepsBetweenWords = 20;

const say = (told: FromThread): void => parentPort?.postMessage(told);

const encoder = await fitEncoder({
  ...(workerData as EncoderJob),
  onProgress: async (done) => {
    if (done % stepsBetweenWords === 0) say({ steps: done });
  },
});
say({ encoder });
