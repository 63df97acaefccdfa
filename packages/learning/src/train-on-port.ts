import { HomebodyError } from '@homebody/core';
import type { OnTrainingProgress } from './train-and-judge.ts';
import type { TrainRequest, TrainerReply } from './trainer-protocol.ts';
import type { TrainingJob, TrainingResult } from './training.ts';

export interface TrainOnPortOptions {
  /** For the whole training, the start of its thread included. */
  readonly deadlineMs: number;
  /** Calls `run` after `ms` and returns how to call that off; made of `setTimeout` in production. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onProgress?: OnTrainingProgress | undefined;
}

/**
 * Sends a job to the trainer at the other end and resolves to its result. The arrays of `job.examples` are
 * transferred and empty afterwards; the prior is copied.
 *
 * Rejects with `training-failed` when the trainer says so, when it is silent beyond the deadline, or when the
 * port dies; the prior then stays in use. Closes the port in any case. Ending the trainer's worker is up to the caller.
 */
export const trainOnPort = (
  port: MessagePort,
  job: TrainingJob,
  { deadlineMs, after, onProgress }: TrainOnPortOptions,
): Promise<TrainingResult> =>
  new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      callOff();
      listening.abort();
      port.close();
      settle();
    };
    const fail = (message: string): void =>
      finish(() => reject(new HomebodyError('training-failed', `trainer: ${message}`)));

    const listening = new AbortController();
    const listen = (type: string, run: (event: MessageEvent<TrainerReply>) => void): void =>
      port.addEventListener(type, run as EventListener, listening);
    const callOff = after(deadlineMs, () => fail(`expected a result within ${deadlineMs} ms`));
    listen('messageerror', () => fail('its answer could not be read'));
    // Not every browser tells when the other end is gone; the deadline covers the rest.
    listen('close', () => fail('its port closed before it answered'));
    listen('message', ({ data }) => {
      if (data.kind === 'progress') onProgress?.(data);
      else if (data.kind === 'trained') finish(() => resolve(data.result));
      else fail(data.message);
    });
    port.start();

    const { features, vectors, mask, at } = job.examples;
    const transfer = [features, vectors, mask, at].map(({ buffer }) => buffer);
    try {
      port.postMessage({ kind: 'train', job } satisfies TrainRequest, [...new Set(transfer)]);
    } catch (error) {
      fail(String(error));
    }
  });
