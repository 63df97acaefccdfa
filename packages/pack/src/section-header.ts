import { attempt } from '@homebody/core';
import type { ColumnKind } from './column-kind.ts';
import { columnKinds } from './column-kind.ts';
import { corrupt, tooNew } from './corrupt.ts';

/**
 * A section file, little-endian like every browser's typed arrays:
 *
 *     0  "HBPK"
 *     4  u32  format, 1
 *     8  u32  length of the header in bytes
 *    12  header, JSON: { values, columns: [name, kind, rows, bytes][] }
 *     …  each column's bytes in that order, each starting at a multiple of 8
 */
export const magic = 0x4b504248;
export const sectionFormat = 1;
export const headerAt = 12;

/** Room for Float64 columns later. */
export const alignment = 8;
export const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;

export type ColumnEntry = readonly [name: string, kind: ColumnKind, rows: number, bytes: number];

export interface SectionHeader {
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly columns: readonly ColumnEntry[];
  /** Where the first column starts. */
  readonly dataAt: number;
}

const maxColumns = 256;

/** Everything the header says about lengths is checked here, before anything is allocated by it. */
export const readHeader = (bytes: ArrayBuffer, section: string): SectionHeader => {
  if (bytes.byteLength < headerAt)
    throw corrupt(section, `${bytes.byteLength} bytes`, `at least ${headerAt}`);
  const view = new DataView(bytes);
  const format = view.getUint32(4, true);
  if (view.getUint32(0, true) !== magic || format < sectionFormat)
    throw corrupt(section, 'not a section file', 'it to start with "HBPK"');
  if (format > sectionFormat) throw tooNew(section, format, sectionFormat);
  const length = view.getUint32(8, true);
  // Not as long as it says, not UTF-8 or not JSON.
  const header: unknown = attempt(() =>
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes, headerAt, length))),
  );
  if (!isHeader(header))
    throw corrupt(
      section,
      'an unreadable header',
      `JSON: plain "values", and at most ${maxColumns} "columns" [name, kind, rows, bytes] of different names`,
    );
  return { ...header, dataAt: aligned(headerAt + length) };
};

const isHeader = (header: unknown): header is Omit<SectionHeader, 'dataAt'> => {
  if (!isRecord(header)) return false;
  const { values, columns } = header;
  return (
    isRecord(values) &&
    Object.values(values).every(isPlain) &&
    Array.isArray(columns) &&
    columns.length <= maxColumns &&
    columns.every(isEntry) &&
    new Set(columns.map(([name]) => name)).size === columns.length
  );
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isEntry = (value: unknown): value is ColumnEntry =>
  Array.isArray(value) &&
  value.length === 4 &&
  typeof value[0] === 'string' &&
  columnKinds.includes(value[1] as ColumnKind) &&
  isCount(value[2]) &&
  isCount(value[3]);
