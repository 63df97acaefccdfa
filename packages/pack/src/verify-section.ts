import { corrupt, tooNew } from './corrupt.ts';
import type { SectionFile } from './manifest.ts';

/**
 * Resolves when `bytes` are exactly what the manifest promised: length, then SHA-256. Rejects with `pack-corrupt`.
 *
 * `subtle` is `crypto.subtle`. Browsers withhold it from plain-HTTP pages; there only the length is checked, since
 * whoever could change a section on the way could change the manifest too.
 */
export const verifySection = async (
  bytes: ArrayBuffer,
  file: SectionFile,
  { subtle, section = file.file }: { readonly subtle: SubtleCrypto | undefined; readonly section?: string },
): Promise<void> => {
  if (bytes.byteLength !== file.bytes) throw corrupt(section, `${bytes.byteLength} bytes`, `${file.bytes}`);
  if (!subtle) return;
  const hash = hexOf(await subtle.digest('SHA-256', bytes));
  if (hash !== file.sha256)
    throw corrupt(section, `SHA-256 ${hash.slice(0, 12)}…`, `${file.sha256.slice(0, 12)}…`);
};

/** Throws `pack-too-new` when a section's own shape is newer than its reader. */
export const expectSectionVersion = (section: string, { version }: SectionFile, known: number): void => {
  if (version > known) throw tooNew(section, version, known);
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
