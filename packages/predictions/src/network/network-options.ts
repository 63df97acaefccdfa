import type { TrainingJob, TrainingResult } from '@homebody/learning';

/** The project's trainer, `trainWithTensorFlow` with what it needs. */
export type Train = (job: TrainingJob) => Promise<Pick<TrainingResult, 'net'>>;

export interface NetworkOptions {
  /** Hidden units of each member, beside the two that are the logistic regression. */
  readonly hidden: number;
  /** Networks that are trained from different beginnings and joined to one: their mean varies less than any of them. */
  readonly members: number;
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  /** Pull to the logistic regression that training begins from. */
  readonly proximal: number;
  /** Of the logistic regression, per row. */
  readonly ridge: number;
  readonly seed: number;
}

export const networkOptions: NetworkOptions = {
  hidden: 6,
  members: 3,
  epochs: 12,
  batch: 64,
  learningRate: 0.003,
  proximal: 0.002,
  ridge: 0.001,
  seed: 1,
};

/** Of a night's build: fewer and larger steps than where a benchmark is to be won, and a smaller network for devices. */
export const nightlyOptions: NetworkOptions = { ...networkOptions, members: 2, epochs: 6, batch: 128 };
