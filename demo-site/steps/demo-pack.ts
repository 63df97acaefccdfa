import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shop } from '../catalogue/shop.ts';
import type { ShopCatalogue } from '../catalogue/shop-item.ts';
import { simulate } from '../simulator/simulate.ts';
import { catalogueCsv, writeLog } from '../simulator/write-log.ts';
import { segments } from './segments.ts';
import { slots } from './slots.ts';

export interface DemoPack {
  readonly catalogue: ShopCatalogue;
  readonly seed: number;
  readonly visitors: number;
  readonly days: number;
  /** Kept between builds: log, catalogue and pack. */
  readonly work: string;
  /** Folders of source that the log and the pack depend on. */
  readonly sources: readonly string[];
  readonly say: (line: string) => void;
}

/** Simulates a log and builds the shop's pack of it, unless nothing has changed. Returns the pack's folder. */
export const makeDemoPack = async (options: DemoPack): Promise<string> => {
  const { catalogue, seed, visitors, days, work, sources, say } = options;
  const pack = join(work, 'pack');
  const keyFile = join(work, 'pack.key');
  const key = hashOf([
    JSON.stringify({ catalogue, seed, visitors, days, shop, slots, segments }),
    ...sources.flatMap(textsIn),
  ]);
  if (
    existsSync(join(pack, 'manifest.json')) &&
    existsSync(keyFile) &&
    readFileSync(keyFile, 'utf8') === key
  ) {
    say('pack: nothing has changed, the last one is kept');
    return pack;
  }
  // Loaded here, so that pages can be built where the workbench can't be.
  const { buildPack } = await import('@homebody/workbench');
  mkdirSync(work, { recursive: true });
  const [log, items] = [join(work, 'log.csv'), join(work, 'items.csv')];
  const started = performance.now();
  const written = writeLog(log, simulate({ seed, visitors, days, catalogue }));
  writeFileSync(items, catalogueCsv(catalogue, shop.currency));
  say(`log: ${written.visitors} visitors, ${written.rows} rows, ${secondsSince(started)} s`);
  rmSync(keyFile, { force: true });
  await buildPack(
    {
      events: [log],
      catalog: items,
      out: pack,
      name: shop.name,
      currency: shop.currency,
      language: shop.language,
      seed,
      slots,
      segments,
    },
    {
      onProgress: ({ step, seconds, result }) => {
        if (seconds !== undefined)
          say(`pack: ${step}${result ? `: ${result}` : ''}, ${seconds.toFixed(1)} s`);
      },
    },
  );
  writeFileSync(keyFile, key);
  return pack;
};

/** Puts a built pack where the pages look for it. */
export const publishPack = (pack: string, out: string): void =>
  cpSync(pack, join(out, 'homebody', 'pack'), { recursive: true });

const hashOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
};

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]);

const secondsSince = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);
