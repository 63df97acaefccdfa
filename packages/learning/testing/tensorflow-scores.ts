import type { Examples } from '../src/examples.ts';
import type { RankerWeights } from '../src/ranker.ts';
import { uploadBatch } from '../src/trainer/batch.ts';
import { forward } from '../src/trainer/gradient.ts';
import { keepAnswer, release } from '../src/trainer/operations.ts';
import { parametersOf } from '../src/trainer/parameters.ts';

/** The scores of all candidates by TF.js's forward pass, on the back end that is open. */
export const tensorFlowScores = (weights: RankerWeights, examples: Examples): Float32Array => {
  const numbers = Uint32Array.from({ length: examples.count }, (_, at) => at);
  const scores = keepAnswer(
    () => forward(parametersOf(weights), uploadBatch(examples, numbers, examples.count)).scores,
  );
  const bias = weights.net[weights.net.length - 1]!;
  const read = scores.dataSync<'float32'>().map((score) => score + bias);
  release([scores]);
  return read;
};
