import type { Examples } from '@homebody/learning';

/**
 * Yes or no as the trainer's choices between two candidates, somebody (their inputs) and nobody (a row of zeros): where it happened
 * somebody was chosen. The softmax of two is the logistic function of their difference, as in RankNet (Burges et al. 2005, eq. 1–3),
 * so that the trainer's list-wise loss is the logistic loss.
 */
export const examplesOf = (inputs: Float32Array, happened: Uint8Array): Examples => {
  const count = happened.length;
  const width = inputs.length / Math.max(1, count);
  const features = new Float32Array(2 * inputs.length);
  happened.forEach((yes, row) =>
    features.set(inputs.subarray(row * width, (row + 1) * width), (2 * row + (yes ? 0 : 1)) * width),
  );
  return {
    count,
    candidates: 2,
    inputs: width,
    dim: 0,
    features,
    vectors: new Float32Array(0),
    mask: new Uint8Array(2 * count).fill(1),
    at: new Float64Array(count),
  };
};
