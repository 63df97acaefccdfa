import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leastPeople } from '@homebody/recommenders';
import { catalogueQuality } from '../quality/catalogue-quality.ts';
import { type DataQuality, dataQuality } from '../quality/data-quality.ts';
import { logQuality } from '../quality/log-quality.ts';
import type { CleanedLog } from '../clean/clean-log.ts';
import { cleaningOf } from '../clean/cleaning.ts';
import { openCatalogue, readCatalogue } from '../catalogue/read-catalogue.ts';
import { openEngines } from '../engine/open-engines.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { isTable } from '../engine/table-source.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { eventByKind, kindByEvent } from '../log/event-kinds.ts';
import { loadLog } from '../log/load-log.ts';
import { type BuildOptions, completeOptions } from './build-options.ts';
import type { BuildDeps } from './build-pack.ts';
import { defaultSlots } from './default-slots.ts';
import { type UnderstoodFile, understoodCatalogue, understoodLog } from './understood-file.ts';
import { type SensitiveItems, markSensitive } from '../sensitive/mark-sensitive.ts';
import { createStep } from './progress.ts';

/** What a build would do, and what it understood of its inputs. */
export interface DryRun {
  readonly files: readonly UnderstoodFile[];
  readonly rows: number;
  /** Rows that a build would use, by event, and by name those that it has no use for. */
  readonly events: readonly { readonly event: string; readonly rows: number; readonly used: boolean }[];
  /** Sentences about what could not be used, with file, row and column. */
  readonly faults: readonly { readonly rows: number; readonly said: string }[];
  /** What cleaning would touch, by rule, but for what only a build tells: returns and sessions. */
  readonly cleaned: CleanedLog;
  /** How good each field of log and catalogue is, and what to do about it. */
  readonly quality: DataQuality;
  readonly learned: {
    readonly people: number;
    readonly orders: number;
    readonly firstAt: number;
    readonly lastAt: number;
    /** Of the catalogue, or those that would be in one made of the log. */
    readonly items: number;
    /** Items with enough people for a popularity and a vector of their own. */
    readonly itemsAboveK: number;
    /** Rows of items that are not in the catalogue; `undefined` without one. */
    readonly strangers: number | undefined;
  };
  /** Items of the catalogue that nobody would be profiled by; `undefined` without one. */
  readonly sensitive: SensitiveItems | undefined;
  readonly slots: readonly { readonly slot: string; readonly strategy: string }[];
}

/** Reads everything as a build would, and writes nothing. Rejects where a build would. */
export const dryRun = async (
  options: Omit<BuildOptions, 'out'> & { readonly out?: string | undefined },
  {
    onProgress = () => undefined,
    signal,
    clock = Date.now,
    memoryMb = 1000,
    clickhouseLogin: login,
  }: BuildDeps = {},
): Promise<DryRun> => {
  const complete = completeOptions(
    { ...options, out: options.out ?? 'pack' },
    { least: leastPeople, slots: defaultSlots },
  );
  const { events, catalog, map, mapCatalog, least, slots, clickhouse, until } = complete;
  const cleaning = cleaningOf(complete.clean ?? {}, complete.currency);
  const step = createStep(onProgress, () => performance.now(), signal);
  const scratch = await mkdtemp(join(tmpdir(), 'homebody-'));
  const opened = await openEngines({ scratch, memoryMb, clickhouse, login }).catch(async (error: unknown) => {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  });
  const engineOf = (path: string): QueryEngine => (isTable(path) ? opened.engine : opened.reader);
  const engine = engineOf(events[0] ?? '');
  const stop = () => opened.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const log = await step(
      'Reading the log',
      () =>
        loadLog(engine, {
          paths: events,
          mapping: map,
          withText: catalog === undefined,
          clock,
          cleaning,
          until,
        }),
      ({ rows }) => `${rows.toLocaleString('en')} rows`,
    );
    const read =
      catalog === undefined
        ? undefined
        : await step('Reading the catalogue', () =>
            readCatalogue(engineOf(catalog), { path: catalog, mapping: mapCatalog }),
          );
    const files: UnderstoodFile[] = [];
    for (const each of log.files)
      files.push(
        await withEvenLineEnds(
          engine,
          each.file,
          (file) => understoodLog(engine, { ...each, file }, { now: clock(), cleaning }),
          async (_, understood) => understood,
        ),
      );
    if (catalog !== undefined && read)
      files.push(understoodCatalogue(await openCatalogue(engineOf(catalog), catalog, mapCatalog), read));
    const ids = read && new Set(read.items.map(({ id }) => id));
    const { fields, paid } = await step('Judging the data', () =>
      logQuality(engine, log, { clock, cleaning, catalogue: ids }),
    );
    return {
      files,
      rows: log.rows,
      events: [...(await usedEvents(engine)), ...log.faults.unused.map((each) => ({ ...each, used: false }))],
      sensitive: read && markSensitive(read.items, complete.allowTopics).sensitive,
      faults: [...log.faults.counts, ...(read?.faults ?? [])].map(({ rows, said }) => ({ rows, said })),
      cleaned: log.cleaned,
      quality: dataQuality([...fields, ...(read ? catalogueQuality(read, { paid }) : [])]),
      learned: await learnedFrom(engine, ids, least.item),
      slots: slots.map(({ slot, strategy }) => ({ slot, strategy })),
    };
  } finally {
    signal?.removeEventListener('abort', stop);
    await opened.close();
    await rm(scratch, { recursive: true, force: true });
  }
};

const usedEvents = async (engine: QueryEngine): Promise<DryRun['events']> => {
  const rows = await engine.rows(
    'select kind, count(*) as n from raw_log group by kind order by n desc, kind',
  );
  return rows.map((row) => ({
    event: eventByKind.get(numberIn(row, 'kind')) ?? '',
    rows: numberIn(row, 'n'),
    used: true,
  }));
};

const learnedFrom = async (
  engine: QueryEngine,
  catalogue: ReadonlySet<string> | undefined,
  least: number,
): Promise<DryRun['learned']> => {
  const [whole] = await engine.rows(
    `select count(distinct visitor) as people, min(at_ms) as first_at, max(at_ms) as last_at,
       count(distinct case when kind = ${kindByEvent.purchase} then transaction_hash end) as orders from raw_log`,
  );
  const items = await engine.rows(
    'select item as id, count(*) as n, count(distinct visitor) as people from raw_log group by item',
  );
  const known = items.filter(({ id }) => catalogue?.has(String(id)) ?? true);
  const aboveK = known.filter((row) => numberIn(row, 'people') >= least).length;
  const strangers = items.filter(({ id }) => catalogue && !catalogue.has(String(id)));
  return {
    people: numberIn(whole, 'people'),
    orders: numberIn(whole, 'orders'),
    firstAt: numberIn(whole, 'first_at'),
    lastAt: numberIn(whole, 'last_at'),
    items: catalogue?.size ?? aboveK,
    itemsAboveK: aboveK,
    strangers: catalogue && strangers.reduce((sum, row) => sum + numberIn(row, 'n'), 0),
  };
};
