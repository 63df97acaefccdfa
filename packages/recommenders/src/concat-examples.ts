import { HomebodyError } from '@homebody/core';
import type { Examples } from '@homebody/learning';

/** Examples of several visitors as one, e.g. to train a prior. They must be of one shape. */
export const concatExamples = (parts: readonly Examples[]): Examples => {
  const first = parts[0];
  if (!first)
    throw new HomebodyError('training-failed', 'No examples to put together; expected at least one.');
  const odd = parts.find(
    ({ candidates, inputs, dim }) =>
      candidates !== first.candidates || inputs !== first.inputs || dim !== first.dim,
  );
  if (odd) throw new HomebodyError('training-failed', 'Examples of different shapes; expected one shape.');
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const { candidates, inputs, dim } = first;
  const whole = {
    features: new Float32Array(count * candidates * inputs),
    vectors: new Float32Array(count * candidates * dim),
    mask: new Uint8Array(count * candidates),
    at: new Float64Array(count),
  };
  let start = 0;
  for (const part of parts) {
    whole.features.set(part.features, start * candidates * inputs);
    whole.vectors.set(part.vectors, start * candidates * dim);
    whole.mask.set(part.mask, start * candidates);
    whole.at.set(part.at, start);
    start += part.count;
  }
  return { count, candidates, inputs, dim, ...whole };
};
