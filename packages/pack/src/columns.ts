/** A column of a section: numbers as a typed array, or text as strings. */
export type Column = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array | readonly string[];

/** A section decoded: named columns of any length, plus a few plain values about them. */
export interface Columns {
  readonly columns: Readonly<Record<string, Column>>;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}
