import { isHomebodyError } from '@homebody/core';
import type { TrainRequest, TrainerPort, TrainerReply } from '../trainer-protocol.ts';
import type { TrainingJob } from '../training.ts';
import { type TrainerDeps, trainWithTensorFlow } from './train-with-tensorflow.ts';

/** What a browser's worker brings. */
export const browserTrainerDeps = (): TrainerDeps => ({
  now: () => performance.now(),
  clock: Date.now,
  createCanvas: () => new OffscreenCanvas(1, 1),
});

/** Waits at a port (or a worker's own scope) for one job, answers it, and closes the port. Nothing is ever thrown. */
export const serveTrainer = (port: TrainerPort, deps: TrainerDeps = browserTrainerDeps()): void => {
  const reply = (message: TrainerReply, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer);
  let asked = false;
  const answer = async (job: TrainingJob): Promise<void> => {
    try {
      const result = await trainWithTensorFlow(job, {
        ...deps,
        onProgress: (progress) => reply({ kind: 'progress', ...progress }),
      });
      reply({ kind: 'trained', result }, [result.net.buffer, result.personalVector.buffer]);
    } catch (error) {
      // Whatever it was, the one who asked must hear of it; the prior stays in use.
      const message = error instanceof Error ? error.message : String(error);
      reply({ kind: 'failed', code: isHomebodyError(error) ? error.code : 'training-failed', message });
    } finally {
      port.close();
    }
  };
  port.addEventListener('message', ({ data }: MessageEvent<TrainRequest>) => {
    if (asked || data?.kind !== 'train') return;
    asked = true;
    void answer(data.job);
  });
  port.start?.();
};
