import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Columns, type Manifest, type SectionFile, encodeColumns, parseManifest } from '@homebody/pack';
import type { LogMark } from '../log/log-mark.ts';
import type { SectionSize } from './build-summary.ts';

const compressed = promisify(brotliCompress);

export interface PackSection {
  readonly name: string;
  readonly version: number;
  readonly load: 'first' | 'later';
  readonly columns: Columns;
}

/** A section's file, and what the manifest and the summary say of it. */
export interface WrittenSection {
  readonly name: string;
  readonly entry: SectionFile;
  readonly size: SectionSize;
}

/** Writes a section into a folder that is there. Compressing, to tell its size, takes longer than all the rest, on a thread of its own. */
export const writeSection = async (
  folder: string,
  { name, version, load, columns }: PackSection,
): Promise<WrittenSection> => {
  const bytes = encodeColumns(columns);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `${name}.${sha256.slice(0, 12)}.bin`;
  await writeFile(join(folder, file), bytes);
  const entry: SectionFile = { file, bytes: bytes.length, sha256, version, load };
  const brotli = (await compressed(bytes)).length;
  return { name, entry, size: { section: name, load, bytes: bytes.length, brotli } };
};

/** Makes the files that are in a folder a pack: writes the manifest, which is the last of it. */
export const writeManifest = async (
  folder: string,
  { log, ...head }: Omit<Manifest, 'format' | 'sections'> & { readonly log: LogMark },
  sections: readonly WrittenSection[],
): Promise<void> => {
  const files = sections.map(({ name, entry }) => [name, entry] as const);
  // Parsed before it is written: what this workbench publishes, every page must accept.
  const manifest = parseManifest({ format: 1, ...head, sections: Object.fromEntries(files) });
  // Of no use to a page, which leaves out what it does not know.
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, log }, undefined, 2)}\n`);
};
