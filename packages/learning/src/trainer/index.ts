export type { CreateCanvas } from './open-backend.ts';
export { browserTrainerDeps, serveTrainer } from './serve-trainer.ts';
export { type TrainerDeps, trainWithTensorFlow } from './train-with-tensorflow.ts';
