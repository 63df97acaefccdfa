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

/** Writes the files of a pack into a folder that is there, the manifest last. */
export const writePack = async (
  folder: string,
  { log, ...head }: Omit<Manifest, 'format' | 'sections'> & { readonly log: LogMark },
  sections: readonly PackSection[],
): Promise<readonly SectionSize[]> => {
  const written = sections.map(async ({ name, version, load, columns }) => {
    const bytes = encodeColumns(columns);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = `${name}.${sha256.slice(0, 12)}.bin`;
    await writeFile(join(folder, file), bytes);
    const entry: SectionFile = { file, bytes: bytes.length, sha256, version, load };
    // Compressing takes longer than all the rest of writing, so sections are compressed side by side.
    const brotli = (await compressed(bytes)).length;
    return { entry, size: { section: name, load, bytes: bytes.length, brotli } };
  });
  const parts = await Promise.all(written);
  const files = parts.map(({ entry, size }) => [size.section, entry] as const);
  // Parsed before it is written: what this workbench publishes, every page must accept.
  const manifest = parseManifest({ format: 1, ...head, sections: Object.fromEntries(files) });
  // Of no use to a page, which leaves out what it does not know.
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, log }, undefined, 2)}\n`);
  return parts.map(({ size }) => size);
};
