import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As the `integrity` attribute of a script element takes it: https://www.w3.org/TR/SRI/. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Keeps `integrity.json` beside a folder's scripts: the hash of each, by its name. Written anew after every file, so that it is right
 * whichever was built last.
 *
 * @returns {import('rollup').Plugin}
 */
export const writeIntegrity = () => ({
  name: 'homebody-integrity',
  writeBundle({ file }) {
    const folder = dirname(file);
    const scripts = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort();
    const hashes = Object.fromEntries(
      scripts.map((name) => [name, integrityOf(readFileSync(join(folder, name)))]),
    );
    writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, undefined, 2)}\n`);
  },
});
