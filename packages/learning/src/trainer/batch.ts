import type { Tensor } from '@tensorflow/tfjs-core';
import type { Examples } from '../examples.ts';
import { tensorOf } from './operations.ts';

/** One mini-batch on the back end. `rows` is choices × candidates. */
export interface Batch {
  readonly choices: number;
  readonly candidates: number;
  /** rows × (inputs + 1), the last input always 1. */
  readonly features: Tensor;
  /** rows × dim; absent where dim is 0. */
  readonly vectors: Tensor | undefined;
  /** choices × candidates: 0 where there is a candidate, else a number that softmax turns into probability 0. */
  readonly maskedOut: Tensor;
  /** choices × candidates: 1 / (number of real choices), 0 in choices that only fill up the batch. */
  readonly weight: Tensor;
  /** choices × candidates: `weight` for what was chosen, else 0. */
  readonly target: Tensor;
}

const nearMinusInfinity = -1e9;

/**
 * Puts the numbered choices on the back end, filled up to `size` choices: a batch of another size would make
 * WebGL compile every shader again.
 */
export const uploadBatch = (examples: Examples, numbers: Uint32Array, size: number): Batch => {
  const { candidates, inputs, dim } = examples;
  const rows = size * candidates;
  const features = new Float32Array(rows * (inputs + 1));
  const vectors = new Float32Array(rows * dim);
  const maskedOut = new Float32Array(rows).fill(nearMinusInfinity);
  const weight = new Float32Array(rows);
  const target = new Float32Array(rows);

  numbers.forEach((choice, place) => {
    const from = choice * candidates;
    const to = place * candidates;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const source = (from + candidate) * inputs;
      const goal = (to + candidate) * (inputs + 1);
      for (let input = 0; input < inputs; input++)
        features[goal + input] = examples.features[source + input]!;
      features[goal + inputs] = 1;
      if (examples.mask[from + candidate] !== 0) maskedOut[to + candidate] = 0;
    }
    vectors.set(examples.vectors.subarray(from * dim, (from + candidates) * dim), to * dim);
    weight.fill(1 / numbers.length, to, to + candidates);
    target[to] = 1 / numbers.length;
  });

  return {
    choices: size,
    candidates,
    features: tensorOf(features, [rows, inputs + 1]),
    vectors: dim > 0 ? tensorOf(vectors, [rows, dim]) : undefined,
    maskedOut: tensorOf(maskedOut, [size, candidates]),
    weight: tensorOf(weight, [size, candidates]),
    target: tensorOf(target, [size, candidates]),
  };
};
