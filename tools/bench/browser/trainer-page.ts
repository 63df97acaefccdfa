/** Runs on a page: sends jobs to the built trainer as the vault does. */
import type { Backend, TrainerReply, TrainingResult } from '@homebody/learning';
import { type JobSize, trainingJob } from './training.ts';

export interface TrainerAnswer {
  /** Milliseconds by the trainer's own clock: from the job's arrival to its result, opening the back end included. */
  readonly trainerMs: number;
  /** Milliseconds from starting the worker to the result. */
  readonly allMs: number;
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly why: string;
}

export const trainInTrainer = async ({
  url,
  backend,
  ...size
}: JobSize & { readonly url: string; readonly backend: Backend }): Promise<TrainerAnswer> => {
  const job = { ...trainingJob(size), backend };
  const started = performance.now();
  const worker = new Worker(url);
  const { port1, port2 } = new MessageChannel();
  try {
    const result = await new Promise<TrainingResult>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(`trainer: ${message}`)));
      port1.addEventListener('message', ({ data }: MessageEvent<TrainerReply>) => {
        if (data.kind === 'trained') resolve(data.result);
        if (data.kind === 'failed') reject(new Error(`trainer: ${data.message}`));
      });
      port1.start();
      worker.postMessage(port2, [port2]);
      const { features, vectors, mask, at } = job.examples;
      port1.postMessage(
        { kind: 'train', job },
        [features, vectors, mask, at].map(({ buffer }) => buffer),
      );
    });
    if (result.backend !== backend) throw new Error(`trainer: asked for ${backend}: ${result.probe.why}`);
    const { tookMs, lossBefore, lossAfter, probe } = result;
    return { trainerMs: tookMs, allMs: performance.now() - started, lossBefore, lossAfter, why: probe.why };
  } finally {
    port1.close();
    worker.terminate();
  }
};
