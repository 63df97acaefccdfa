import { Worker } from 'node:worker_threads';
import type { Encoder, EncoderJob } from '@homebody/learning/encoder';
import type { Pause } from './pause.ts';

export type FromThread = { readonly steps: number } | { readonly encoder: Encoder | undefined };

/** From source, in tests, the thread's file is TypeScript, which a thread has to be taught. */
const start = (workerData: object): Worker => {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('encoder-thread.js', import.meta.url), { workerData });
  const file = JSON.stringify(new URL('encoder-thread.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${file})))`;
  return new Worker(code, { eval: true, workerData });
};

/**
 * Fits an encoder on a thread of its own, so that this one takes what the query engine counts, and learns other things.
 * The same job gives the same answer as here. Once `pause` rejects, the thread ends and so does this, with the same reason.
 */
export const fitInThread = async (
  job: Omit<EncoderJob, 'onProgress'>,
  pause: Pause,
): Promise<Encoder | undefined> => {
  const thread = start(job);
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
