import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeColumns, parseManifest } from '@homebody/pack';
import { type Clusters, clustersSection } from '@homebody/segments';

/**
 * The clusters of the pack that stands in a folder, whose ids the next build goes on with. `undefined` where there are none that
 * can be read: then a build begins anew, as it does without a pack.
 */
export const clustersBefore = async (folder: string): Promise<Clusters | undefined> => {
  try {
    const { sections } = parseManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    const file = sections[clustersSection.name];
    if (file?.version !== clustersSection.version) return undefined;
    const bytes = Uint8Array.from(await readFile(join(folder, file.file))).buffer;
    return clustersSection.decode(decodeColumns(bytes, clustersSection.name));
  } catch {
    return undefined;
  }
};
