import type { Clock } from '@homebody/core';
import {
  catalogueVersion,
  decodeCatalogue,
  decodeColumns,
  encodeCatalogue,
  encodeColumns,
  splitCatalogue,
} from '@homebody/pack';
import { buildContent, leastPeople, recommenderSections, vectorsSection } from '@homebody/recommenders';
import type { QueryEngine } from '../engine/query-engine.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { samplePrior, trainPrior } from '../sample/train-prior.ts';
import { type BuildOptions, type CompleteOptions, completeOptions } from './build-options.ts';
import type { BuildSummary } from './build-summary.ts';
import { buildTables } from './build-tables.ts';
import { defaultSlots } from './default-slots.ts';
import { inFolderBeside } from './in-folder-beside.ts';
import type { OnProgress, Step } from './progress.ts';
import { type ReadDeps, readInputs } from './read-inputs.ts';
import { resumedText, withEngine } from './with-engine.ts';
import type { Work } from './work-folder.ts';
import { type PackSection, writePack } from './write-pack.ts';

export interface BuildDeps {
  readonly onProgress?: OnProgress;
  /** Stops the build, which then rejects with the signal's reason and leaves `out` as it was. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Room for the query engine; what does not fit goes to disk. */
  readonly memoryMb?: number;
}

/**
 * Builds a pack from a shop's log and writes it to `out`, whole or not at all. Rejects with `invalid-log`,
 * `invalid-catalogue` or `invalid-config` naming file, row and column.
 *
 * @example await buildPack({ events: ['log.parquet'], catalog: 'items.csv', out: 'pack/' });
 */
export const buildPack = async (
  options: BuildOptions,
  { onProgress = () => undefined, signal, clock = Date.now, memoryMb = 1000 }: BuildDeps = {},
): Promise<BuildSummary> => {
  const started = performance.now();
  const complete = completeOptions(options, { least: leastPeople, slots: defaultSlots });
  const summary = await inFolderBeside(complete.out, ({ pack, scratch }) =>
    withEngine(complete, { scratch, onProgress, signal, memoryMb }, ({ engine, ...opened }) =>
      build(engine, complete, { ...opened, folder: pack, clock }),
    ),
  );
  // maxRSS is in kilobytes.
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { ...summary, seconds: (performance.now() - started) / 1000, peakMemory };
};

interface Building {
  readonly folder: string;
  readonly step: Step;
  readonly clock: Clock;
  readonly work: Work;
  readonly onReading: ReadDeps['onReading'];
}

const build = async (
  engine: QueryEngine,
  options: CompleteOptions,
  { folder, step, clock, work, onReading }: Building,
): Promise<Omit<BuildSummary, 'seconds' | 'peakMemory'>> => {
  const { least, seed } = options;
  const resumed = resumedText(work, options);
  const read = await readInputs(engine, options, { work, step, clock, onReading });
  const { items: rows } = read;
  const prepared = await step(
    'Preparing events',
    () => work.stage('events', () => prepareEvents(engine)),
    ({ events, people }) => `${events.toLocaleString('en')} events, ${people.toLocaleString('en')} people`,
  );
  await engine.run('drop table if exists raw_log');

  const catalogueColumns = encodeCatalogue(rows, { currency: options.currency });
  // Read back as the device will read it, so that the prior is trained on what devices see.
  const catalogue = decodeCatalogue(decodeColumns(bufferOf(encodeColumns(catalogueColumns)), 'items'));
  const content = await step('Comparing contents', async () => buildContent(rows));
  const shop = { catalogue, rows, content, least, events: prepared.events };
  const sample = await samplePrior(engine, shop, { seed, step });
  // The engine counts on its own threads meanwhile.
  const [tables, prior] = await together(
    step(
      'Counting pairs',
      () => buildTables(engine, { catalogue: rows, content, until: prepared.lastAt + 1, least }),
      ({ pairs }) => `${pairs.kept.toLocaleString('en')} kept, ${pairs.dropped.toLocaleString('en')} dropped`,
    ),
    trainPrior(sample, shop, { seed, step, clock }),
  );

  const { popularity, neighbours, vectors, content: contentSection, ranker } = recommenderSections;
  const { first, rest } = splitCatalogue(catalogueColumns);
  const sections: PackSection[] = [
    { name: 'items', version: catalogueVersion, load: 'first', columns: first },
    { ...popularity, columns: popularity.encode(tables.popularity) },
    { ...ranker, columns: ranker.encode(prior.ranker) },
    ...(rest
      ? [{ name: 'more-items', version: catalogueVersion, load: 'later' as const, columns: rest }]
      : []),
    { ...neighbours, columns: neighbours.encode(tables.neighbours) },
    { ...vectorsSection, columns: vectors.encode(tables.vectors) },
    { ...contentSection, columns: contentSection.encode(content) },
  ];
  const { name, currency, language, slots } = options;
  const sizes = await step(
    'Writing the pack',
    () =>
      writePack(
        folder,
        { shop: { name, currency, language }, builtAt: new Date(clock()).toISOString(), k: least, slots },
        sections,
      ),
    (written) => `${written.length} sections`,
  );
  return {
    out: options.out,
    items: rows.length,
    itemsDropped: read.itemsDropped,
    rows: read.rows,
    faults: read.faults,
    badRows: read.badRows,
    resumed,
    unusedEvents: read.unused,
    log: prepared,
    pairs: tables.pairs,
    itemsBelowK: tables.itemsBelowK,
    sections: sizes,
    prior: prior.report,
    priorSkipped: prior.skipped,
  };
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** Both, or the first failure, but only once neither is running any more: what they work with is closed then. */
const together = async <First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<readonly [First, Second]> => {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
};
