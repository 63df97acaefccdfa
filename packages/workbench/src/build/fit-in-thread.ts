import { Worker } from 'node:worker_threads';
import type { Encoder, EncoderJob } from '@homebody/learning/encoder';
import type { Pause } from './pause.ts';

export type FromThread = { readonly steps: number } | { readonly encoder: Encoder | undefined };

const isSource = import.meta.url.endsWith('.ts');
const program = new URL(isSource ? 'encoder-thread.fixture.mjs' : 'encoder-thread.js', import.meta.url);

/**
 * Fits an encoder on a thread of its own, so that this one takes what the query engine counts, and learns other things.
 * The same job gives the same answer as here. Once `pause` rejects, the thread ends and so does this, with the same reason.
 */
export const fitInThread = async (
  job: Omit<EncoderJob, 'onProgress'>,
  pause: Pause,
): Promise<Encoder | undefined> => {
  const thread = new Worker(program, { workerData: job });
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (told: FromThread) =>
        'encoder' in told ? resolve(told.encoder) : pause().catch(reject),
      );
      thread.once('error', reject);
      thread.once('exit', (code) =>
        reject(new Error(`The thread that learns vectors ended with code ${code}, and without vectors`)),
      );
    });
  } finally {
    await thread.terminate();
  }
};
