import { add, keepAnswer, matMul, softmax, tensorOf, transpose } from '../trainer/operations.ts';

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
  const [ofDirections, ofCandidates] = keepAnswer(() => {
    const left = tensorOf(directions, [rows, dim]);
    const all = tensorOf(candidates, [columns, dim]);
    const shares = softmax(add(matMul(left, transpose(all)), tensorOf(bias, [rows, columns])));
    // The back end's own transposed product takes many times as long, and turning the shares round is the most of any.
    return [matMul(shares, all), transpose(matMul(transpose(left), shares))] as const;
  });
  try {
    return withoutRight(
      { directions: ofDirections.dataSync<'float32'>(), candidates: ofCandidates.dataSync<'float32'>() },
      { directions, candidates },
    );
  } finally {
    ofDirections.dispose();
    ofCandidates.dispose();
  }
};

/** The gradient is of shares less 1 for each row's own candidate, and that part needs no product of matrices. */
const withoutRight = (
  gradient: SoftmaxGradient,
  { directions, candidates }: Pick<SoftmaxBatch, 'directions' | 'candidates'>,
): SoftmaxGradient => {
  const own = candidates.length - directions.length;
  for (let at = 0; at < directions.length; at += 1) {
    gradient.directions[at]! -= candidates[own + at]!;
    gradient.candidates[own + at]! -= directions[at]!;
  }
  return gradient;
};
