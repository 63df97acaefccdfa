import { type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
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

/** Weights are kept as powers of this, so that each is off by a tenth at most, however small it is. */
const stepRatio = 1.2;

/**
 * A table from items to items as columns. Gaps between ascending targets are small numbers: seven bits a byte, lowest
 * first, the eighth says that more follow.
 */
export const encodeTable = ({ offsets, targets, weights }: Neighbours): Columns => {
  const size = offsets.length - 1;
  const counts = new Uint8Array(size);
  const gaps: number[] = [];
  for (let item = 0; item < size; item += 1) {
    const [start, end] = [offsets[item]!, offsets[item + 1]!];
    counts[item] = end - start;
    for (let at = start; at < end; at += 1) {
      let gap = targets[at]! - (at > start ? targets[at - 1]! : 0);
      for (; gap > 0x7f; gap >>>= 7) gaps.push((gap & 0x7f) | 0x80);
      gaps.push(gap);
    }
  }
  const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
  const steps = Uint8Array.from(weights, (weight) =>
    Math.min(0xff, Math.round(Math.log(most / weight) / Math.log(stepRatio))),
  );
  return { columns: { counts, gaps: Uint8Array.from(gaps), steps }, values: { most } };
};

/** Reads the table of a section, which its errors name. */
export const decodeTable =
  (section: string) =>
  (columns: Columns, size: number): Neighbours => {
    const counts = columnOf(columns, section, 'counts', 'u8', size);
    const offsets = new Uint32Array(size + 1);
    for (let item = 0; item < size; item += 1) offsets[item + 1] = offsets[item]! + counts[item]!;
    const length = offsets[size]!;
    const steps = columnOf(columns, section, 'steps', 'u8', length);
    const gaps = columnOf(columns, section, 'gaps', 'u8');
    const targets = new Uint32Array(length);
    let next = 0;
    for (let item = 0; item < size; item += 1) {
      let target = 0;
      for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
        let byte = 0x80;
        for (let unit = 1; byte > 0x7f; unit *= 0x80) {
          byte = gaps[next++] ?? 0;
          target += (byte & 0x7f) * unit;
        }
        // A stray index would read another item's data, or none.
        if (target >= size) throw corrupt(section, `item ${target}`, `less than ${size}`);
        targets[at] = target;
      }
    }
    if (next !== gaps.length) throw corrupt(section, `${gaps.length} bytes of gaps`, `${next}`);
    const most = numberOf(columns, section, 'most');
    return { offsets, targets, weights: Float32Array.from(steps, (step) => most * stepRatio ** -step) };
  };

// Written out rather than made by a function, so that bundlers leave the writing half out.
export const neighboursSection: Section<Neighbours> = {
  name: 'neighbours',
  version: 1,
  load: 'later',
  encode: encodeTable,
  decode: decodeTable('neighbours'),
};
