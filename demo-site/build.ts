/**
 * Builds the demo shop into `dist/`: images, pages, the shop's scripts, Homebody's built files, and a
 * pack made from a simulated log. The pages are built even where the last two can't be, with a warning.
 *
 * HOMEBODY_DEMO_VISITORS: visitors in the log, 20,000 unless set.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from './catalogue/create-catalogue.ts';
import { bestsellersOf } from './steps/bestsellers.ts';
import { makeDemoPack, publishPack } from './steps/demo-pack.ts';
import { type Site, writeAssets, writeImages, writePages } from './steps/write-site.ts';

const here = import.meta.dirname;
const packages = join(here, '..', 'packages');
const seed = 1;
const days = 180;
const visitors = Number(process.env['HOMEBODY_DEMO_VISITORS'] ?? 20_000);
const started = performance.now();
const say = (line: string): void =>
  console.log(`demo-site ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

const catalogue = createCatalogue();
const site: Site = {
  catalogue,
  bestsellers: bestsellersOf(catalogue, seed),
  assets: join(here, 'assets'),
  out: join(here, 'dist'),
};
say(`catalogue: ${catalogue.items.length} items in ${catalogue.categories.length} categories`);

rmSync(site.out, { recursive: true, force: true });
say(`images: ${writeImages(site)}`);
say(`pages: ${writePages(site)}`);
writeAssets(site);

const browser = join(packages, 'sdk', 'dist', 'browser');
if (existsSync(browser)) {
  const files = readdirSync(browser).filter((name) => name.endsWith('.js'));
  mkdirSync(join(site.out, 'homebody'), { recursive: true });
  for (const name of files) copyFileSync(join(browser, name), join(site.out, 'homebody', name));
  say(`homebody: ${files.join(', ')}`);
} else {
  say('homebody: NOT BUILT YET, so the pages only show what everybody sees; run "npm run build" at the root');
}

try {
  const pack = await makeDemoPack({
    catalogue,
    seed,
    visitors,
    days,
    work: join(here, '.work'),
    sources: [
      join(here, 'simulator'),
      ...['core', 'pack', 'profile', 'learning', 'recommenders', 'segments', 'predictions', 'workbench'].map(
        (name) => join(packages, name, 'src'),
      ),
    ],
    say,
  });
  publishPack(pack, site.out);
  say('done');
} catch (error) {
  // The shop must be there to work on while the workbench is broken; whoever needs the pack sees the exit code.
  console.warn('demo-site: the pack could NOT be built:', error);
  process.exitCode = 1;
}
