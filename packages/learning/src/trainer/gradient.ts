import type { Tensor } from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import { add, isPositive, matMul, multiply, reshape, softmax, subtract } from './operations.ts';
import type { Parameters } from './parameters.ts';

interface Forward {
  /** rows × hidden: 1 where a hidden unit is on. */
  readonly open: Tensor;
  /** rows × hidden, after ReLU. */
  readonly active: Tensor;
  /** rows × 1, without the output bias. */
  readonly scores: Tensor;
}

/** relu(x) = x · (x > 0), because the gradient needs the second factor anyway. */
export const forward = (
  [layer, output, personal]: Parameters,
  { features, vectors }: Pick<Batch, 'features' | 'vectors'>,
): Forward => {
  const sums = matMul(features, layer);
  const open = isPositive(sums);
  const active = multiply(sums, open);
  const fromNet = matMul(active, output);
  const scores = personal && vectors ? add(fromNet, matMul(vectors, personal)) : fromNet;
  return { open, active, scores };
};

/**
 * Gradient of the batch's mean list-wise loss, in the order of the parameters, written out as a few large
 * operations: no tape, no gradient registry, nothing computed that is not used. With p = softmax(scores) and y = 1
 * for what was chosen, ∂loss/∂score = p − y (Cao et al. 2007, eq. 6).
 *
 * No operation broadcasts over all rows: TF.js's CPU back end then works out every index with fresh arrays.
 */
export const gradientOf = (parameters: Parameters, batch: Batch): readonly Tensor[] => {
  const [, output] = parameters;
  const { choices, candidates, features, vectors, maskedOut, weight, target } = batch;
  const { open, active, scores } = forward(parameters, batch);
  const probabilities = softmax(add(reshape(scores, [choices, candidates]), maskedOut));
  const errors = reshape(subtract(multiply(probabilities, weight), target), [choices * candidates, 1]);
  const hiddenErrors = multiply(matMul(errors, output, false, true), open);
  const gradient = [matMul(features, hiddenErrors, true), matMul(active, errors, true)];
  return vectors ? [...gradient, matMul(vectors, errors, true)] : gradient;
};
