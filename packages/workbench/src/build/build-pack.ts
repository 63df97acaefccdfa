import type { Clock } from '@homebody/core';
import {
  type ByLanguage,
  decodeCatalogue,
  decodeColumns,
  encodeCatalogue,
  encodeColumns,
} from '@homebody/pack';
import { buildContent, leastPeople } from '@homebody/recommenders';
import { describeRule } from '@homebody/segments';
import { cleaningOf } from '../clean/cleaning.ts';
import { makeCard } from '../card/make-card.ts';
import { readCard, writeCard } from '../card/model-card.ts';
import { clustersTold } from '../clusters/clusters-told.ts';
import { groupWordsOf } from '../clusters/group-words.ts';
import type { ClickhouseLogin } from '../engine/clickhouse-options.ts';
import type { Engines } from '../engine/open-engines.ts';
import { type PreparedEvents, prepareEvents } from '../log/prepare-events.ts';
import { reasonsForPack } from '../reasons/reasons-for-pack.ts';
import { olderPartOf } from '../sample/older-part.ts';
import { drawSample } from '../sample/sample-prior.ts';
import { type BuildOptions, type CompleteOptions, completeOptions } from './build-options.ts';
import type { BuildSummary } from './build-summary.ts';
import { vectorsFrom } from './build-vectors.ts';
import { countLog } from './count-log.ts';
import { defaultSlots } from './default-slots.ts';
import { inFolderBeside } from './in-folder-beside.ts';
import { learnFromLog } from './learn-from-log.ts';
import { type LearnedVisitors, learnVisitors } from './learn-visitors.ts';
import type { OnProgress, Step } from './progress.ts';
import { catalogueSections, groupSections, inOrder, learnedSections } from './pack-sections.ts';
import { unforeseenIn } from './predictions-in.ts';
import { type ReadDeps, readInputs } from './read-inputs.ts';
import { together } from './together.ts';
import { resumedText, withEngines } from './with-engines.ts';
import type { Work } from './work-folder.ts';
import { type PackSection, writeManifest, writeSection } from './write-pack.ts';

export interface BuildDeps {
  readonly onProgress?: OnProgress;
  /** Stops the build, which then rejects with the signal's reason and leaves `out` as it was. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Room for the query engine; what does not fit goes to disk. */
  readonly memoryMb?: number;
  /** Who asks ClickHouse; its own default user when not given. */
  readonly clickhouseLogin?: ClickhouseLogin;
}

/**
 * Builds a pack from a shop's log and writes it to `out`, whole or not at all. Rejects with `invalid-log`,
 * `invalid-catalogue` or `invalid-config` naming file, row and column.
 *
 * @example await buildPack({ events: ['log.parquet'], catalog: 'items.csv', out: 'pack/' });
 */
export const buildPack = async (
  options: BuildOptions,
  {
    onProgress = () => undefined,
    signal,
    clock = Date.now,
    memoryMb = 1000,
    clickhouseLogin,
  }: BuildDeps = {},
): Promise<BuildSummary> => {
  const started = performance.now();
  const complete = completeOptions(options, { least: leastPeople, slots: defaultSlots });
  const summary = await inFolderBeside(complete.out, ({ pack, scratch }) =>
    withEngines(
      complete,
      { scratch, onProgress, signal, memoryMb, login: clickhouseLogin },
      ({ engines, ...opened }) => build(engines, complete, { ...opened, folder: pack, clock }),
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
  readonly onProgress: OnProgress;
  readonly work: Work;
  readonly onReading: ReadDeps['onReading'];
}

const build = async (
  engines: Engines,
  options: CompleteOptions,
  { folder, step, clock, work, ...told }: Building,
): Promise<Omit<BuildSummary, 'seconds' | 'peakMemory'>> => {
  const { least, seed, privacyPrice } = options;
  const resumed = resumedText(work, options);
  const read = await readInputs(engines, options, { work, step, clock, ...told });
  const { engine } = engines;
  const { items: rows } = read;
  const cleaning = cleaningOf(options.clean ?? {}, options.currency);
  const events = async (): Promise<PreparedEvents> => {
    const done = await step(
      'Preparing events',
      () => work.stage('events', () => prepareEvents(engine, cleaning)),
      ({ events, people }) => `${events.toLocaleString('en')} events, ${people.toLocaleString('en')} people`,
    );
    await engine.run('drop table if exists raw_log');
    return done;
  };
  const [prepared, content] = await together(
    events(),
    step('Comparing contents', async () => buildContent(rows)),
  );

  const catalogueColumns = encodeCatalogue(rows, { currency: options.currency, latest: clock() });
  // Read back as the device will read it, so that the prior is trained on what devices see.
  const catalogue = decodeCatalogue(decodeColumns(bufferOf(encodeColumns(catalogueColumns)), 'items'));
  const shop = { catalogue, rows, content, least, events: prepared.events };
  const older = await olderPartOf(engine, shop);
  // The engine goes on counting on its own threads while this one learns.
  const drawn = drawSample(engine, shop, older, { seed, step, price: privacyPrice });
  const { whole, counted } = countLog(engine, drawn, { ...shop, until: prepared.lastAt + 1, step });
  const write = (section: PackSection) => writeSection(folder, section);
  // What the catalogue alone says is written while the log is learned from.
  const early = Promise.all(
    catalogueSections(catalogueColumns, shop, { slots: options.slots, segments: read.segments }).map(write),
  );
  const deps = { seed, step, clock };
  const visitors = async (): Promise<LearnedVisitors> => {
    await counted;
    const { lastAt } = prepared;
    return learnVisitors(engines, { ...options, catalogue, segments: read.segments, lastAt }, deps);
  };
  const [[tables, learned], writtenEarly] = await together(
    together(counted, learnFromLog({ shop, older, drawn, whole, visitors }, deps)),
    early,
  );
  const { prior, priced, encoder, vectors: vectorReport, groups, alike, foreseen } = learned;
  const counts = { rows: (await whole).rows, pairs: tables.pairs };
  const itemVectors = vectorsFrom({ ...counts, content, least, learned: encoder });

  const nameOf = (item: string): string => {
    const index = catalogue.indexOf(item);
    return index === undefined ? item : catalogue.displayOf(index).item_name;
  };

  const { name, currency, language, slots } = options;
  const sections = await step(
    'Writing the pack',
    async () => {
      const late = [
        ...learnedSections({
          ...tables,
          vectors: itemVectors,
          ranker: prior.ranker,
          predictions: foreseen?.predictions,
        }),
        ...groupSections(
          groups?.clusters?.result.clusters,
          alike.audiences,
          groupWordsOf(read.segments, groups?.clusters?.names, nameOf),
        ),
      ];
      const written = inOrder([...writtenEarly, ...(await Promise.all(late.map(write)))]);
      const told = {
        shop: { name, currency, language },
        builtAt: new Date(clock()).toISOString(),
        k: least,
        slots: slots.map(({ title, ...slot }) => ({
          ...slot,
          ...(title && { title: inSmallLetters(title) }),
        })),
        reasons: reasonsForPack(options.reasons),
        log: read.mark,
      };
      await writeManifest(folder, told, written);
      return written;
    },
    (written) => `${written.length} sections`,
  );
  const summary = {
    out: options.out,
    items: rows.length,
    itemsDropped: read.itemsDropped,
    sensitive: read.sensitive,
    segments: read.segments.map(({ id, name, when }) => ({ id, name, said: describeRule(when) })),
    clusters: clustersTold(groups?.clusters, read.segments),
    rows: read.rows,
    faults: read.faults,
    badRows: read.badRows,
    resumed,
    unusedEvents: read.unused,
    cleaned: { ...read.cleaned, rules: [...read.cleaned.rules, ...prepared.cleaned] },
    log: prepared,
    pairs: { kept: tables.pairs.kept, dropped: tables.pairs.dropped },
    orders: tables.orders,
    vectors: vectorReport,
    itemsBelowK: tables.itemsBelowK,
    sections: sections.map(({ size }) => size),
    prior: prior.report,
    priorSkipped: prior.skipped,
    foreseen: foreseen?.report,
    unforeseen: unforeseenIn(read.segments, foreseen?.predictions, Object.keys(options.audiences)),
    price: priced.price,
    priceSkipped: priced.skipped,
    audits: groups?.audits ?? [],
    foreseenAudits: foreseen?.audits ?? [],
    audiences: alike.reports,
  };
  const card = makeCard({
    options,
    summary,
    grouped: groups,
    builtAt: new Date(clock()).toISOString(),
    before: await readCard(options.out),
  });
  await writeCard(folder, card);
  return { ...summary, drift: card.groups };
};

/** As devices look languages up. */
const inSmallLetters = (title: ByLanguage<string>): ByLanguage<string> =>
  Object.fromEntries(Object.entries(title).map(([tag, said]) => [tag.toLowerCase(), said]));

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
