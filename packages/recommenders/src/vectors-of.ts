import { copyVector } from './vectors/use.ts';
import type { World } from './world.ts';

/**
 * The pack's vectors of some items, items × dim; `undefined` while they have not arrived, or are of another
 * dimension than the personal vector that is to meet them.
 */
export const vectorsOf = (
  { vectors }: World,
  items: readonly number[],
  dim: number,
): Float32Array | undefined => {
  if (vectors?.dim !== dim) return undefined;
  const rows = new Float32Array(items.length * dim);
  items.forEach((item, index) => copyVector(vectors, item, rows, index * dim));
  return rows;
};
