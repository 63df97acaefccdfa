import { HomebodyError } from '@homebody/core';
import { columnOf, numberOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/** Items looked at together: item i's neighbours are `targets[offsets[i] … offsets[i + 1] − 1]`. */
export interface Neighbours {
  /** size + 1 */
  readonly offsets: Uint32Array;
  /** Item indices, ascending within a row. */
  readonly targets: Uint32Array;
  /** > 0; comparable between rows. */
  readonly weights: Float32Array;
}

const section = 'neighbours';

export const neighboursSection: Section<Neighbours> = {
  name: section,
  version: 1,
  load: 'later',
  encode: ({ offsets, targets, weights }) => {
    const size = offsets.length - 1;
    const counts = new Uint8Array(size);
    const gapLow = new Uint8Array(targets.length);
    const gapHigh = new Uint16Array(targets.length);
    const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
    for (let item = 0; item < size; item += 1) {
      const [start, end] = [offsets[item]!, offsets[item + 1]!];
      counts[item] = end - start;
      // Gaps between ascending targets are small numbers, which compress to about half.
      for (let at = start; at < end; at += 1) {
        const gap = targets[at]! - (at > start ? targets[at - 1]! : 0);
        gapLow[at] = gap & 0xff;
        gapHigh[at] = gap >> 8;
      }
    }
    // Square roots spread 255 steps over weights that span three orders of magnitude.
    const steps = Uint8Array.from(weights, (weight) =>
      Math.max(1, Math.round(255 * Math.sqrt(weight / most))),
    );
    return { columns: { counts, gapLow, gapHigh, steps }, values: { most } };
  },
  decode: (columns, size) => {
    const counts = columnOf(columns, section, 'counts', 'u8', size);
    const offsets = new Uint32Array(size + 1);
    for (let item = 0; item < size; item += 1) offsets[item + 1] = offsets[item]! + counts[item]!;
    const length = offsets[size]!;
    const gapLow = columnOf(columns, section, 'gapLow', 'u8', length);
    const gapHigh = columnOf(columns, section, 'gapHigh', 'u16', length);
    const targets = new Uint32Array(length);
    for (let item = 0; item < size; item += 1) {
      let target = 0;
      for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
        target += gapLow[at]! + 256 * gapHigh[at]!;
        // A stray index would read another item's data, or none.
        if (target >= size) throw strayTarget(target, size);
        targets[at] = target;
      }
    }
    const most = numberOf(columns, section, 'most');
    const steps = columnOf(columns, section, 'steps', 'u8', length);
    return { offsets, targets, weights: Float32Array.from(steps, (step) => (step / 255) ** 2 * most) };
  },
};

const strayTarget = (target: number, size: number): HomebodyError =>
  new HomebodyError('pack-corrupt', `Pack section "${section}": item ${target}, expected less than ${size}.`);
