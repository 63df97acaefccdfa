import type { Recent } from '../visit.ts';
import type { ItemVectors } from './section.ts';

/** Mean direction of the given items, weighted; `undefined` when none of them has a vector. */
export const meanVector = (
  { dim, rows, steps }: ItemVectors,
  items: readonly Recent[],
): Float64Array | undefined => {
  const mean = new Float64Array(dim);
  for (const { item, weight } of items) {
    for (let k = 0, at = item * dim; k < dim; k += 1) mean[k]! += weight * rows[at + k]!;
  }
  let square = 0;
  for (let k = 0; k < dim; k += 1) square += mean[k]! * mean[k]!;
  if (square === 0) return undefined;
  // Divided by the steps too, so that a dot product with a row is a cosine.
  const scale = 1 / (Math.sqrt(square) * steps);
  for (let k = 0; k < dim; k += 1) mean[k]! *= scale;
  return mean;
};

/**
 * Cosine of an item with a mean direction, −1 to 1. Four running sums, because one alone waits for its own last
 * addition.
 */
export const cosineOf = ({ dim, rows }: ItemVectors, direction: Float64Array, item: number): number => {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let k = 0;
  let at = item * dim;
  for (; k + 3 < dim; k += 4, at += 4) {
    a += direction[k]! * rows[at]!;
    b += direction[k + 1]! * rows[at + 1]!;
    c += direction[k + 2]! * rows[at + 2]!;
    d += direction[k + 3]! * rows[at + 3]!;
  }
  for (; k < dim; k += 1, at += 1) a += direction[k]! * rows[at]!;
  return a + b + (c + d);
};

/** Writes an item's vector, with components of about −1 … 1, into `out` at `start`. */
export const copyVector = (
  { dim, rows, steps }: ItemVectors,
  item: number,
  out: Float32Array,
  start: number,
): void => {
  for (let k = 0, at = item * dim; k < dim; k += 1, at += 1) out[start + k] = rows[at]! / steps;
};

/** Cosine of one item with others; `undefined` where either has no vector. */
export const cosineTo = (
  vectors: ItemVectors | undefined,
  item: number,
): ((other: number) => number | undefined) => {
  const direction = vectors && meanVector(vectors, [{ item, weight: 1 }]);
  if (!direction) return () => undefined;
  const { rows, dim } = vectors;
  return (other) =>
    rows.subarray(other * dim, (other + 1) * dim).some((value) => value !== 0)
      ? cosineOf(vectors, direction, other)
      : undefined;
};
