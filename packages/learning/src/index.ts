export { adopt } from './adopt.ts';
export { type HeldOutSplit, heldOutSplit } from './held-out-split.ts';
export { evaluate, hitAt } from './evaluate.ts';
export type { Examples } from './examples.ts';
export type { EpochReport, Fit } from './fit.ts';
export { initialWeights } from './initial-weights.ts';
export { type RankerShape, type RankerWeights, netLength } from './ranker.ts';
export { referenceFit } from './reference-fit.ts';
export { scoreAll } from './score.ts';
export {
  type JudgedTraining,
  type OnTrainingProgress,
  type TrainingProgress,
  trainAndJudge,
} from './train-and-judge.ts';
export { type TrainOnPortOptions, trainOnPort } from './train-on-port.ts';
export type { TrainRequest, TrainerPort, TrainerReply } from './trainer-protocol.ts';
export type {
  Backend,
  HeldOutScore,
  Probe,
  TrainingJob,
  TrainingOptions,
  TrainingResult,
} from './training.ts';
export { defaultTraining, priorTraining, trainingFor } from './training-defaults.ts';
export { logGamma } from './log-gamma.ts';
export { wilson } from './wilson.ts';
