import { type ColumnKind, arrayOfKind } from './column-kind.ts';
import type { Column, Columns } from './columns.ts';
import { corrupt } from './corrupt.ts';
import { aligned, readHeader } from './section-header.ts';
import { decodeText } from './text-column.ts';

/**
 * A section's columns: numbers as views into `bytes` (nothing is copied), text as strings. Throws `pack-corrupt` for
 * anything but a whole, well-formed section and `pack-too-new` for one of a later format; `section` names
 * it in the message. Never allocates more than a small multiple of what came in.
 */
export const decodeColumns = (bytes: ArrayBuffer, section = 'unnamed'): Columns => {
  const { values, columns: entries, dataAt } = readHeader(bytes, section);
  let offset = dataAt;
  const columns = entries.map(([name, kind, rows, size]): [string, Column] => {
    if (size > bytes.byteLength - offset)
      throw corrupt(section, `column "${name}" ends after the file`, `${size} bytes from ${offset}`);
    const start = offset;
    offset = aligned(offset + size);
    return [name, decodeColumn(bytes, { kind, rows, size, start, section, name })];
  });
  if (offset !== bytes.byteLength) throw corrupt(section, `${bytes.byteLength} bytes`, `${offset}`);
  return { columns: Object.fromEntries(columns), values };
};

interface Place {
  readonly kind: ColumnKind;
  readonly rows: number;
  readonly size: number;
  readonly start: number;
  readonly section: string;
  readonly name: string;
}

const decodeColumn = (bytes: ArrayBuffer, { kind, rows, size, start, section, name }: Place): Column => {
  if (kind === 'text') return decodeText(new Uint8Array(bytes, start, size), rows, { section, name });
  const Kind = arrayOfKind[kind];
  if (size !== rows * Kind.BYTES_PER_ELEMENT)
    throw corrupt(section, `column "${name}" has ${size} bytes`, `${rows} rows of ${Kind.BYTES_PER_ELEMENT}`);
  return new Kind(bytes, start, rows);
};
