import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ignored = new Set(['node_modules', 'dist', '.git', '.work', 'test-results', '.cache']);

/** Paths of the files below a folder whose path matches, sorted; build output and installed packages left out. */
export const filesBelow = (folder: string, matching: RegExp): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, matching);
      return matching.test(path) ? [path] : [];
    })
    .sort();
