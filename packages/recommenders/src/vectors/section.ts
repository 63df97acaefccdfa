import { columnOf, corrupt, numberOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/** A direction per item. Every row has a length of about `steps`, or is all zeros when nothing is known. */
export interface ItemVectors {
  readonly dim: number;
  /** size × dim */
  readonly rows: Int8Array;
  /** What a component of 1 was written as: cosine ≈ dot / steps². */
  readonly steps: number;
  /** Learned with the vectors, where they were: how to tell from a visitor's latest items where they are heading. */
  readonly heading?: Heading | undefined;
}

export interface Heading {
  /** Weight of the latest item, of the one before it, …; what is beyond them does not count. */
  readonly places: Float32Array;
  /** How much an item's chance grows with its cosine: by e to this, per unit. */
  readonly sharpness: number;
}

/**
 * A section of item vectors, for vectors from behaviour and from content alike. The file holds all items' first
 * numbers, then all second ones …: numbers of one direction are alike, which saves a sixth after compression.
 */
export const vectorSection = (name: string): Section<ItemVectors> => ({
  name,
  version: 1,
  load: 'later',
  encode: ({ dim, rows, steps, heading }) => ({
    columns: { numbers: transposed(rows, dim), ...(heading && { places: heading.places }) },
    values: { dim, steps, ...(heading && { sharpness: heading.sharpness }) },
  }),
  decode: (columns, size) => {
    const dim = numberOf(columns, name, 'dim');
    const steps = numberOf(columns, name, 'steps');
    if (!(dim > 0 && steps > 0)) throw corrupt(name, `dim ${dim}, steps ${steps}`, 'more than 0');
    const numbers = columnOf(columns, name, 'numbers', 'i8', size * dim);
    const heading = columns.columns['places'] && {
      places: columnOf(columns, name, 'places', 'f32'),
      sharpness: numberOf(columns, name, 'sharpness'),
    };
    return { dim, steps, rows: transposed(numbers, size), heading };
  },
});

/** Of a table `width` numbers wide, row by row, the same column by column. */
const transposed = (table: Int8Array, width: number): Int8Array => {
  const height = table.length / width;
  return table.map((_, at) => table[(at % height) * width + Math.floor(at / height)]!);
};

export const vectorsSection = vectorSection('vectors');
