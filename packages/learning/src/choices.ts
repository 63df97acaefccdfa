import type { Examples } from './examples.ts';

/** The choices from `start` up to, not including, `end`, as views of the same memory. */
export const sliceChoices = (examples: Examples, start: number, end: number): Examples => {
  const { candidates, inputs, dim } = examples;
  return {
    ...examples,
    count: end - start,
    features: examples.features.subarray(start * candidates * inputs, end * candidates * inputs),
    vectors: examples.vectors.subarray(start * candidates * dim, end * candidates * dim),
    mask: examples.mask.subarray(start * candidates, end * candidates),
    at: examples.at.subarray(start, end),
  };
};
