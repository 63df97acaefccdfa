export type { Examples } from './examples.ts';
export { type RankerShape, type RankerWeights, netLength } from './ranker.ts';
export type {
  Backend,
  HeldOutScore,
  Probe,
  TrainingJob,
  TrainingOptions,
  TrainingResult,
} from './training.ts';
