import type { Columns } from '@homebody/pack';

/** One feature's part of a pack: how it is written and read back. Both halves of a feature share only this. */
export interface Section<Decoded> {
  /** Its name in the manifest. */
  readonly name: string;
  /** Version of its shape. */
  readonly version: number;
  readonly load: 'first' | 'later';
  readonly encode: (decoded: Decoded) => Columns;
  /** Throws `pack-corrupt` when the columns don't fit a catalogue of `size` items. */
  readonly decode: (columns: Columns, size: number) => Decoded;
}
