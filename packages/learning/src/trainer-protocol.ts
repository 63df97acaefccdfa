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
  onmessage: ((event: MessageEvent) => unknown) | null;
  readonly postMessage: (message: TrainerReply, transfer: Transferable[]) => void;
  readonly close: () => void;
}
