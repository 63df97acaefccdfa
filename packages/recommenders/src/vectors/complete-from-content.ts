import { solve } from '../linear/solve.ts';
import type { ItemVectors } from './section.ts';

/** Ridge that keeps the map sensible when few items have both vectors. */
const ridge = 1;

/**
 * Gives rows that are all zeros a vector: the linear image of the item's content vector, under the map that
 * takes content to behaviour best (ridge regression) over the items that have both.
 */
export const completeFromContent = (
  values: Float64Array,
  dim: number,
  content: ItemVectors,
): Float64Array => {
  const from = content.dim;
  const size = content.rows.length / from;
  const known = Array.from({ length: size }, (_, item) => lengthOf(values, item * dim, dim));
  const gram = new Float64Array(from * from);
  const cross = new Float64Array(from * dim);
  for (let i = 0; i < from; i += 1) gram[i * from + i] = ridge;
  for (let item = 0; item < size; item += 1) {
    const length = known[item]!;
    if (length === 0) continue;
    for (let i = 0; i < from; i += 1) {
      const x = content.rows[item * from + i]! / content.steps;
      for (let j = 0; j < from; j += 1)
        gram[i * from + j]! += (x * content.rows[item * from + j]!) / content.steps;
      for (let j = 0; j < dim; j += 1) cross[i * dim + j]! += (x * values[item * dim + j]!) / length;
    }
  }
  const map = solve(gram, cross, from, dim);
  const complete = values.slice();
  for (let item = 0; item < size; item += 1) {
    if (known[item]! > 0) continue;
    for (let i = 0; i < from; i += 1) {
      const x = content.rows[item * from + i]! / content.steps;
      for (let j = 0; j < dim; j += 1) complete[item * dim + j]! += x * map[i * dim + j]!;
    }
  }
  return complete;
};

const lengthOf = (values: Float64Array, start: number, dim: number): number =>
  Math.hypot(...values.subarray(start, start + dim));
