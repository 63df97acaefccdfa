export { assign } from './experiments/assign.ts';
export { bucketOf } from './experiments/bucket-of.ts';
export type { Assignment, Experiment } from './experiments/experiment.ts';
export { factorSeed } from './experiments/factor-seed.ts';
export type { Range } from './experiments/range.ts';
export { rangesOf } from './experiments/ranges-of.ts';
export { splitGroup } from './experiments/split-group.ts';
export { chiSquareTail } from './statistics/chi-square-tail.ts';
