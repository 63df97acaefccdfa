import { type Groups, groupsOf } from '../groups.ts';
import type { ItemVectors } from './section.ts';
import { unitRows } from './unit-rows.ts';

/** Items of a large catalogue, in cells of alike directions: as a rule those of one cell are near each other. */
export interface Cells extends Groups {
  /** A direction per cell: the mean of its items. */
  readonly centres: ItemVectors;
  /** The vectors of `members`, in that order: what is looked at together lies together in memory. */
  readonly vectors: ItemVectors;
}

/** More cells tell more of an item before it is looked at; with fewer items in each, telling takes longer than looking. */
const itemsPerCell = 24;
/** Coprime to the periods that catalogues are likely to have. */
const sampled = 7;

const cellsByVectors = new WeakMap<ItemVectors, Cells>();

/** Two passes over all vectors, once per section. */
export const cellsOf = (vectors: ItemVectors): Cells => {
  const known = cellsByVectors.get(vectors);
  if (known) return known;
  const cells = divide(vectors);
  cellsByVectors.set(vectors, cells);
  return cells;
};

/**
 * A bit for each of the components that vary most says on which side of their mean an item lies; what has all bits in
 * common is a cell. (Random hyperplanes, Charikar 2002, with the hyperplanes where they part most.)
 */
const divide = ({ rows, dim, steps }: ItemVectors): Cells => {
  const size = rows.length / dim;
  // What has no vector is near nothing, and would fill a cell that others then cannot be found in.
  const known = Uint32Array.from({ length: size }, (_, item) => item).filter((item) =>
    rows.subarray(item * dim, (item + 1) * dim).some((value) => value !== 0),
  );
  const means = Array.from({ length: dim }, (_, k) => meanOf(rows, dim, k, (value) => value));
  const variances = means.map((mean, k) => meanOf(rows, dim, k, (value) => (value - mean) ** 2));
  const bits = Math.max(
    0,
    Math.min(dim, 16, Math.round(Math.log2(Math.max(1, known.length) / itemsPerCell))),
  );
  const widest = [...variances.keys()].sort((a, b) => variances[b]! - variances[a]!).slice(0, bits);
  const codes = new Uint16Array(size);
  widest.forEach((k, bit) => {
    const mean = means[k]!;
    for (const item of known) if (rows[item * dim + k]! > mean) codes[item]! |= 1 << bit;
  });
  const groups = groupsOf(known, codes, 2 ** bits);
  const sorted = new Int8Array(known.length * dim);
  groups.members.forEach((item, place) =>
    sorted.set(rows.subarray(item * dim, (item + 1) * dim), place * dim),
  );
  return {
    ...groups,
    centres: centresOf(groups.offsets, sorted, dim),
    vectors: { dim, rows: sorted, steps },
  };
};

/** Mean over every seventh item of something made of one component. */
const meanOf = (rows: Int8Array, dim: number, k: number, of: (value: number) => number): number => {
  let sum = 0;
  for (let at = k; at < rows.length; at += sampled * dim) sum += of(rows[at]!);
  return (sum * sampled * dim) / rows.length;
};

const centreSteps = 127;

const centresOf = (offsets: Uint32Array, sorted: Int8Array, dim: number): ItemVectors => {
  const sums = new Float64Array((offsets.length - 1) * dim);
  for (let start = 0, cell = 0; start < sums.length; start += dim, cell += 1) {
    for (let at = offsets[cell]! * dim; at < offsets[cell + 1]! * dim;)
      for (let k = 0; k < dim; k += 1) sums[start + k]! += sorted[at++]!;
  }
  return unitRows(sums, dim, centreSteps);
};
