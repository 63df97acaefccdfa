import { columnOf, numberOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/**
 * How much more or less each category is chosen in visits of one kind than in all: a row per channel (in core's order), then
 * per twelfth of the year, then per category that a visit can begin with. Row r has the cells `offsets[r] … offsets[r + 1] − 1`.
 */
export interface Context {
  /** Category codes. */
  readonly categories: Uint16Array;
  /** Logarithms of ratios, 0 where there is no difference. */
  readonly lifts: Float32Array;
  readonly offsets: Uint32Array;
  /** The lift of all categories that a row does not name. */
  readonly rest: Float32Array;
  /** What a lift of 1 adds to an item's popularity. */
  readonly scale: number;
}

export const monthRow = 6;
export const landingRow = 18;

/** A lift is off by 2 % at most, and within a factor of 24 either way. */
export const liftStep = 1 / 40;

const section = 'context';

export const contextSection: Section<Context> = {
  name: section,
  version: 1,
  load: 'first',
  encode: ({ categories, lifts, offsets, rest, scale }) => ({
    columns: {
      counts: Uint16Array.from(rest, (_, row) => offsets[row + 1]! - offsets[row]!),
      categories,
      lifts: stepsOf(lifts),
      rest: stepsOf(rest),
    },
    values: { scale },
  }),
  decode: (columns) => {
    const counts = columnOf(columns, section, 'counts', 'u16');
    const offsets = new Uint32Array(counts.length + 1);
    counts.forEach((count, row) => (offsets[row + 1] = offsets[row]! + count));
    const length = offsets[counts.length]!;
    return {
      offsets,
      categories: columnOf(columns, section, 'categories', 'u16', length),
      lifts: liftsOf(columnOf(columns, section, 'lifts', 'i8', length)),
      rest: liftsOf(columnOf(columns, section, 'rest', 'i8', counts.length)),
      scale: numberOf(columns, section, 'scale'),
    };
  },
};

const stepsOf = (lifts: Float32Array): Int8Array =>
  Int8Array.from(lifts, (lift) => Math.max(-127, Math.min(127, Math.round(lift / liftStep))));

const liftsOf = (steps: Int8Array): Float32Array => Float32Array.from(steps, (step) => step * liftStep);
