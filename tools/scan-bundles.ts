/**
 * `npm run scan`: every file that ships to browsers, searched for names through which code reaches a network or turns text into
 * code. Fails with file, place, name and what was allowed; tools/scan/allowances.ts says what, and why.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { jailBootstrap } from '@homebody/vault';
import { allowances, allowancesOf } from './scan/allowances.ts';
import { complaintsAbout } from './scan/complaints.ts';
import { reachableModules } from './scan/reachable-modules.ts';
import { type Finding, scanBundle } from './scan/scan-bundle.ts';

const dist = 'packages/sdk/dist';
if (!existsSync(`${dist}/browser`)) throw new Error(`${dist} is missing: run \`npm run build\` first.`);

const scan = (path: string): readonly Finding[] => scanBundle(path, readFileSync(path, 'utf8'));

/** The modules share parts under names that change with their content, and so are judged together. */
const shipped: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    readdirSync(`${dist}/browser`)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, [`${dist}/browser/${file}`]]),
  ),
  'the npm modules': reachableModules(
    ['index', 'consent', 'banner', 'panel', 'inspector'].map((name) => `${dist}/${name}.js`),
  ),
};

const found: Readonly<Record<string, readonly Finding[]>> = {
  ...Object.fromEntries(Object.entries(shipped).map(([name, paths]) => [name, paths.flatMap(scan)])),
  // A text in the bundles, which becomes code in the jail's document.
  'the jail’s script': scanBundle('', jailBootstrap),
};

const complaints: string[] = [];
for (const [name, findings] of Object.entries(found)) {
  const wrong = complaintsAbout(name, findings);
  complaints.push(...wrong);
  const counts = Object.entries(allowancesOf(name)).map(([what, { times }]) => `${what} × ${times}`);
  console.log(`${wrong.length === 0 ? '✓' : '✖'} ${name.padEnd(24)}${counts.join(', ') || 'none'}`);
}
for (const name of Object.keys(allowances))
  if (!(name in found)) complaints.push(`tools/scan/allowances.ts allows ${name}, which does not ship.`);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
