/**
 * The page's half of a pack: fetches its files and hands them on unread. Which files, and in which order, depends
 * on the manifest alone, so that requests say nothing about a visitor (P2). Decoding and hashes are the vault's.
 */
import { HomebodyError } from '@homebody/core';
import type { Manifest, SectionFile } from './manifest.ts';
import { isSectionFileName, maxSectionBytes } from './section-file-name.ts';

/** Gets one file without credentials, or rejects with `pack-missing`. */
export type FetchBytes = (url: string, cache: 'no-cache' | 'default') => Promise<ArrayBuffer>;

/** Who takes the pack in; a `Vault` is one. */
export interface PackReceiver {
  /** Not validated yet: the receiver runs `parseManifest`. */
  readonly manifest: (manifest: Manifest) => Promise<unknown>;
  readonly section: (name: string, bytes: ArrayBuffer) => Promise<unknown>;
}

export interface PackLoading {
  readonly fetchBytes: FetchBytes;
  readonly receiver: PackReceiver;
  /** Resolves when the page has time for what is loaded `later`. */
  readonly idle: () => Promise<unknown>;
}

/**
 * Resolves when every section has been handed over. One that is missing or refused keeps no other away: when all have
 * been tried it rejects with the first trouble, `pack-missing`, `pack-corrupt`, or whatever the receiver refused with.
 *
 * @example await loadPack('/homebody/pack/', { fetchBytes: fetchPackFile, receiver: vault, idle });
 */
export const loadPack = async (url: string, { fetchBytes, receiver, idle }: PackLoading): Promise<void> => {
  const folder = url.replace(/\/?$/, '/');
  const manifest = manifestIn(await fetchBytes(`${folder}manifest.json`, 'no-cache'));
  await receiver.manifest(manifest);
  const sections = Object.entries(manifest.sections);
  const troubles: unknown[] = [];
  for (const load of ['first', 'later']) {
    if (load === 'later') await idle();
    for (const [name, file] of sections) {
      if (file.load !== load) continue;
      try {
        await receiver.section(name, await sectionOf(folder, file, fetchBytes));
      } catch (trouble) {
        troubles.push(trouble);
      }
    }
  }
  if (troubles.length > 0) throw troubles[0];
};

const sectionOf = async (folder: string, { file, bytes }: SectionFile, fetchBytes: FetchBytes) => {
  if (!isSectionFileName(file) || !(bytes <= maxSectionBytes)) throw corruptFile(String(file));
  const section = await fetchBytes(folder + file, 'default');
  if (section.byteLength !== bytes) throw corruptFile(file);
  return section;
};

const manifestIn = (bytes: ArrayBuffer): Manifest => {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof manifest.sections === 'object' && manifest.sections) return manifest;
  } catch {
    // Not JSON, or null: refused below.
  }
  throw corruptFile('manifest.json');
};

const corruptFile = (file: string) =>
  new HomebodyError('pack-corrupt', `Pack file "${file}": wrong name, size or JSON.`);
