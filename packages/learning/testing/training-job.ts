import type { TrainingJob } from '../src/training.ts';

/**
 * A small job whose visitor always chooses the candidate with the highest first feature. Stands on its own, so
 * that a browser test can send its source into a page.
 */
export const trainingJob = (): TrainingJob => {
  const [count, candidates, inputs, hidden, dim] = [60, 7, 5, 6, 4];
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const fill = (length: number): Float32Array => Float32Array.from({ length }, random);
  const rows = count * candidates;
  const features = fill(rows * inputs);
  for (let choice = 0; choice < count; choice++) features[choice * candidates * inputs] = 0.6;
  return {
    shape: { inputs, hidden, dim },
    prior: fill(inputs * hidden + 2 * hidden + 1),
    examples: {
      count,
      candidates,
      inputs,
      dim,
      features,
      vectors: fill(rows * dim),
      mask: new Uint8Array(rows).fill(1),
      at: Float64Array.from({ length: count }, (_, index) => index),
    },
    options: {
      epochs: 4,
      batch: 16,
      learningRate: 0.01,
      proximal: 0.01,
      vectorRidge: 0.01,
      seed: 1,
      heldOut: 0.2,
    },
    backend: 'cpu',
  };
};
