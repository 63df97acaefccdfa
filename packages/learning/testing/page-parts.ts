/** What the browser tests call in a page. */
export { scoreAll } from '../src/score.ts';
export { openBackend } from '../src/trainer/open-backend.ts';
export { browserTrainerDeps, trainWithTensorFlow } from '../src/trainer/index.ts';
export { tensorFlowScores } from './tensorflow-scores.ts';
export { trainingJob } from './training-job.ts';
