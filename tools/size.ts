/**
 * `npm run size`: gzip and brotli of every entry against its budget, and the README's figures
 * against the measured ones. Fails when something is over or the README is out of date;
 * `-- --write` brings the README up to date, `-- --json` prints the figures for other programs, and `-- --held` forgives
 * a budget that is known to be missed as long as the miss does not grow, which is what `npm test` asks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { budgets } from './size-budgets.ts';
import { measureSizes } from './measure-sizes.ts';
import { withFigures } from './readme-figures.ts';

const flags = new Set(process.argv.slice(2));
const sizes = measureSizes(budgets);

if (flags.has('--json')) console.log(JSON.stringify(sizes, undefined, 2));
else {
  for (const { name, gzip, brotli, budget, compression, within } of sizes) {
    const of = budget === undefined ? '' : `budget ${(budget / 1000).toFixed(0)} kB ${compression}`;
    const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
    console.log(`${within ? '✓' : '✖'} ${name.padEnd(44)}${kB(gzip)} gzip ${kB(brotli)} brotli  ${of}`);
  }
}

const readme = readFileSync('README.md', 'utf8');
const current = withFigures(readme, sizes);
if (flags.has('--write')) writeFileSync('README.md', current);
const stale = !flags.has('--write') && current !== readme;
if (stale) console.error('README.md shows other sizes than these: run `npm run size -- --write`.');
const missed = sizes.filter(({ within, held }) => (flags.has('--held') ? !held : !within));
for (const { name } of missed)
  console.error(`✖ ${name} is over its ${flags.has('--held') ? 'ceiling' : 'budget'}.`);
if (stale || missed.length > 0) process.exitCode = 1;
