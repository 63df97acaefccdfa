import { webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '@homebody/recommenders';
import { createPackShelf } from '@homebody/vault';

/** Reads a built pack as a visitor's vault does: every section verified, the catalogue first. */
export const worldOfPack = async (folder: string): Promise<World> => {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: run \`npm run build\` first.`);
  const shelf = createPackShelf(webcrypto.subtle as SubtleCrypto);
  shelf.take(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const sections = Object.entries(shelf.manifest()?.sections ?? {});
  for (const [name, { file }] of sections.sort(
    ([, a], [, b]) => Number(a.load === 'later') - Number(b.load === 'later'),
  )) {
    const bytes = readFileSync(join(folder, file));
    await shelf.put(
      name,
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
  }
  const world = shelf.world();
  if (!world) throw new Error(`${folder}: the pack has no catalogue.`);
  return world;
};
