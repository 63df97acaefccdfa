import { add, keepAnswer, matMul, softmax, subtract, tensorOf, transpose } from '../trainer/operations.ts';

export interface SoftmaxBatch {
  readonly dim: number;
  /** rows × dim */
  readonly directions: Float32Array;
  /** columns × dim: the candidates; row r's own is at column `columns − rows + r`. */
  readonly candidates: Float32Array;
  /** rows × columns, added to the products: minus the logarithm of how often a candidate was drawn; very low where it may not count. */
  readonly bias: Float32Array;
}

export interface SoftmaxGradient {
  /** Of the summed cross-entropy, rows × dim. */
  readonly directions: Float32Array;
  /** columns × dim */
  readonly candidates: Float32Array;
}

/** Gradients of a softmax over drawn candidates (sampled softmax with its correction: Bengio and Senécal 2008). */
export const softmaxGradient = ({ dim, directions, candidates, bias }: SoftmaxBatch): SoftmaxGradient => {
  const rows = directions.length / dim;
  const columns = candidates.length / dim;
  const right = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) right[row * columns + columns - rows + row] = 1;
  const [ofDirections, ofCandidates] = keepAnswer(() => {
    const left = tensorOf(directions, [rows, dim]);
    const all = tensorOf(candidates, [columns, dim]);
    const logits = add(matMul(left, transpose(all)), tensorOf(bias, [rows, columns]));
    const error = subtract(softmax(logits), tensorOf(right, [rows, columns]));
    // Transposed first: the back end's own transposed product takes many times as long.
    return [matMul(error, all), matMul(transpose(error), left)] as const;
  });
  try {
    return {
      directions: ofDirections.dataSync<'float32'>(),
      candidates: ofCandidates.dataSync<'float32'>(),
    };
  } finally {
    ofDirections.dispose();
    ofCandidates.dispose();
  }
};
