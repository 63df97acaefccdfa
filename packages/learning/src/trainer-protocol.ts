import type { ErrorCode } from '@homebody/core';
import type { TrainingProgress } from './train-and-judge.ts';
import type { TrainingJob, TrainingResult } from './training.ts';

/** The one message to a trainer. */
export interface TrainRequest {
  readonly kind: 'train';
  readonly job: TrainingJob;
}

/** What a trainer answers: any number of `progress`, then one of the others, then nothing. */
export type TrainerReply =
  | ({ readonly kind: 'progress' } & TrainingProgress)
  | { readonly kind: 'trained'; readonly result: TrainingResult }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

/** A `MessagePort`, or the global scope of a worker. */
export interface TrainerPort {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  /** Ports wait for it; a worker's scope has none. */
  readonly start?: () => void;
  readonly postMessage: (message: TrainerReply, transfer: Transferable[]) => void;
  readonly close: () => void;
}
