import { copyFile } from 'node:fs/promises';
import { type Clock, HomebodyError } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import type { Segments } from '@homebody/segments';
import type { CleanedLog } from '../clean/clean-log.ts';
import { cleaningOf } from '../clean/cleaning.ts';
import { deriveCatalogue } from '../catalogue/derive-catalogue.ts';
import { orderItems } from '../catalogue/order-items.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { Engines } from '../engine/open-engines.ts';
import type { Sent } from '../engine/send-table.ts';
import { isTable } from '../engine/table-source.ts';
import type { Faults } from '../log/faults.ts';
import { type LogOptions, loadLog } from '../log/load-log.ts';
import { type LogMark, logMark } from '../log/log-mark.ts';
import { type SensitiveItems, markSensitive } from '../sensitive/mark-sensitive.ts';
import { createBadRowsFile } from './bad-rows-file.ts';
import type { CompleteOptions } from './build-options.ts';
import { checkSlots } from './check-slots.ts';
import type { OnProgress, Step } from './progress.ts';
import { segmentsOf } from './segments-of.ts';
import type { Work } from './work-folder.ts';

/** What was read, as far as it is not in the engine's tables `raw_log` and `items`. */
export interface ReadInputs {
  readonly rows: number;
  readonly faults: readonly { readonly rows: number; readonly said: string }[];
  readonly unused: Faults['unused'];
  readonly cleaned: CleanedLog;
  /** Which log it was. */
  readonly mark: LogMark;
  /** In their order in the pack. */
  readonly items: readonly CatalogueRow[];
  /** Items that a catalogue made of the log had to leave out for k. */
  readonly itemsDropped: number;
  readonly sensitive: SensitiveItems;
  /** Held against the catalogue, each behind those it speaks of. */
  readonly segments: Segments;
  readonly badRows: { readonly rows: number; readonly file: string | undefined };
}

export interface ReadDeps {
  readonly work: Work;
  readonly step: Step;
  readonly clock: Clock;
  readonly onProgress: OnProgress;
  readonly onReading?: LogOptions['onReading'];
}

/** Reads log and catalogue, or takes over what a build before read. Rejects as `strict` asks when a row is bad. */
export const readInputs = async (
  { engine, reader, send }: Engines,
  options: CompleteOptions,
  { work, step, clock, onProgress, onReading }: ReadDeps,
): Promise<ReadInputs> => {
  const { events, catalog, map, mapCatalog, least, strict, until, allowTopics, clean, currency } = options;
  const areTables = events.some(isTable);
  const source = areTables ? engine : reader;
  const kept = work.badRows ?? options.badRows;
  const readAll = async () => {
    const file = kept === undefined ? undefined : createBadRowsFile(kept);
    const onBadRows = file?.onBadRows;
    try {
      const log = await step(
        'Reading the log',
        async () => {
          const loaded = await loadLog(source, {
            paths: events,
            mapping: map,
            withText: catalog === undefined,
            clock,
            cleaning: cleaningOf(clean ?? {}, currency),
            until,
            onBadRows,
            onReading,
          });
          return { ...loaded, mark: await logMark(source) };
        },
        ({ rows }) => `${rows.toLocaleString('en')} rows`,
      );
      if (send && !areTables)
        await step(
          sending,
          () =>
            send('raw_log', (sent) =>
              onProgress({ step: sending, seconds: undefined, result: shareOf(sent) }),
            ),
          ({ rows, bytes }) => `${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB`,
        );
      const read = await step(
        'Reading the catalogue',
        async () =>
          catalog === undefined
            ? { ...(await deriveCatalogue(engine, least.item)), faults: [] }
            : {
                ...(await readCatalogue(isTable(catalog) ? engine : reader, {
                  path: catalog,
                  mapping: mapCatalog,
                  onBadRows,
                })),
                dropped: 0,
              },
        ({ items }) => `${items.length.toLocaleString('en')} items`,
      );
      const { rows, sensitive } = markSensitive(read.items, allowTopics);
      return {
        rows: log.rows,
        mark: log.mark,
        logFaults: log.faults.counts,
        catalogueFaults: read.faults,
        unused: log.faults.unused,
        cleaned: log.cleaned,
        items: await orderItems(engine, rows, least.item),
        itemsDropped: read.dropped,
        sensitive,
      };
    } finally {
      // When nothing of a log can be used, its bad rows are all there is to say why.
      await file?.finish();
    }
  };
  const isKept = work.isDone('read');
  const { logFaults, catalogueFaults, ...read } = isKept
    ? await step(
        'Reading the log',
        () => work.stage('read', readAll),
        () => keptFromBefore,
      )
    : await work.stage('read', readAll);
  checkSlots(options.slots, read.items);
  const segments = segmentsOf(
    options.segments,
    read.items,
    allowTopics,
    options.clusters,
    Object.keys(options.audiences),
  );
  const bad = sumOf(logFaults) + sumOf(catalogueFaults);
  if (bad > 0 && kept !== undefined && options.badRows !== undefined && kept !== options.badRows)
    await copyFile(kept, options.badRows);
  const file = bad > 0 ? (options.badRows ?? kept) : undefined;
  const where = file === undefined ? '' : ` All of them are in ${file}.`;
  if (strict && logFaults[0])
    throw new HomebodyError('invalid-log', `${strictly(bad)} ${logFaults[0].said}${where}`);
  if (strict && catalogueFaults[0])
    throw new HomebodyError('invalid-catalogue', `${strictly(bad)} ${catalogueFaults[0].said}${where}`);
  return {
    ...read,
    segments,
    faults: [...logFaults, ...catalogueFaults].map(({ rows, said }) => ({ rows, said })),
    badRows: { rows: bad, file },
  };
};

const sending = 'Sending the log';
const shareOf = ({ rows, ofRows }: Sent): string => `${Math.floor((100 * rows) / ofRows)} %`;

export const keptFromBefore = 'kept from the build before';

const strictly = (rows: number): string => `${rows} bad rows, and --strict allows none.`;

const sumOf = (faults: readonly { readonly rows: number }[]): number =>
  faults.reduce((sum, { rows }) => sum + rows, 0);
