import type { Column, Columns } from './columns.ts';
import { kindOf } from './column-kind.ts';
import { type ColumnEntry, aligned, headerAt, magic, sectionFormat } from './section-header.ts';
import { encodeText } from './text-column.ts';

/** One section as the bytes of its file (see section-header.ts). The same columns give the same bytes. */
export const encodeColumns = ({ columns, values }: Columns): Uint8Array => {
  const parts = Object.entries(columns).map(([name, column]) => ({ name, column, bytes: bytesOf(column) }));
  const entries = parts.map(({ name, column, bytes }): ColumnEntry => [
    name,
    kindOf(column),
    column.length,
    bytes.byteLength,
  ]);
  const header = new TextEncoder().encode(JSON.stringify({ values, columns: entries }));
  const dataAt = aligned(headerAt + header.length);
  const end = parts.reduce((offset, { bytes }) => aligned(offset + bytes.byteLength), dataAt);

  const section = new Uint8Array(end);
  const view = new DataView(section.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, sectionFormat, true);
  view.setUint32(8, header.length, true);
  section.set(header, headerAt);
  let offset = dataAt;
  for (const { bytes } of parts) {
    section.set(bytes, offset);
    offset = aligned(offset + bytes.byteLength);
  }
  return section;
};

const bytesOf = (column: Column): Uint8Array =>
  ArrayBuffer.isView(column)
    ? new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    : encodeText(column);
