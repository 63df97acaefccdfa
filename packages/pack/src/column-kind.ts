import type { Column } from './columns.ts';

/** How a column is stored. These names are in every pack ever published: add, never change. */
export const columnKinds = ['u8', 'i8', 'u16', 'u32', 'f32', 'text'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface ColumnOfKind {
  readonly u8: Uint8Array;
  readonly i8: Int8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly f32: Float32Array;
  readonly text: readonly string[];
}

export const arrayOfKind = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;

export const kindOf = (column: Column): ColumnKind => {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Int8Array) return 'i8';
  if (column instanceof Uint16Array) return 'u16';
  if (column instanceof Uint32Array) return 'u32';
  if (column instanceof Float32Array) return 'f32';
  return 'text';
};
