/** A pack as a device reads it, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCatalogue, decodeColumns, parseManifest } from '@homebody/pack';
import { recommenderSections } from '@homebody/recommenders';

export const openTestPack = (folder: string) => {
  const manifest = parseManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const columns = (name: string) => {
    const bytes = readFileSync(join(folder, manifest.sections[name]?.file ?? 'absent'));
    return decodeColumns(Uint8Array.from(bytes).buffer, name);
  };
  const catalogue = decodeCatalogue(columns('items'));
  const { popularity, neighbours, vectors, ranker, baskets } = recommenderSections;
  return {
    manifest,
    catalogue,
    popularity: popularity.decode(columns('popularity'), catalogue.size),
    neighbours: neighbours.decode(columns('neighbours'), catalogue.size),
    vectors: vectors.decode(columns('vectors'), catalogue.size),
    ranker: () => ranker.decode(columns('ranker'), catalogue.size),
    /** A shop without orders has none. */
    baskets: () => baskets.decode(columns('baskets'), catalogue.size),
  };
};
