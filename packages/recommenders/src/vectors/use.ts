import type { Recent } from '../visit.ts';
import type { ItemVectors } from './section.ts';

/** Mean direction of the given items, weighted; `undefined` when none of them has a vector. */
export const meanVector = (
  { dim, rows, steps }: ItemVectors,
  items: readonly Recent[],
): Float32Array | undefined => {
  const mean = new Float32Array(dim);
  for (const { item, weight } of items) {
    for (let k = 0; k < dim; k += 1) mean[k]! += weight * rows[item * dim + k]!;
  }
  const length = Math.hypot(...mean);
  // Divided by the steps too, so that a dot product with a row is a cosine.
  return length > 0 ? mean.map((value) => value / length / steps) : undefined;
};

/** Cosine of an item with a mean direction, −1 to 1. */
export const cosineOf = ({ dim, rows }: ItemVectors, direction: Float32Array, item: number): number => {
  let sum = 0;
  for (let k = 0, at = item * dim; k < dim; k += 1) sum += direction[k]! * rows[at + k]!;
  return sum;
};

/** Writes an item's vector, with components of about −1 … 1, into `out` at `start`. */
export const copyVector = (
  { dim, rows, steps }: ItemVectors,
  item: number,
  out: Float32Array,
  start: number,
): void => {
  for (let k = 0; k < dim; k += 1) out[start + k] = rows[item * dim + k]! / steps;
};
