import { stat } from 'node:fs/promises';
import { type Clock, HomebodyError } from '@homebody/core';
import { type CleanedLog, cleanLog } from '../clean/clean-log.ts';
import { type Cleaning, usualCleaning } from '../clean/cleaning.ts';
import type { Dialect } from '../engine/dialect.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import type { OnBadRows } from './bad-rows.ts';
import { kindByEvent } from './event-kinds.ts';
import { type Faults, faultsOf } from './faults.ts';
import { logSql } from './log-sql.ts';
import type { LogField, Mapping } from './mapping.ts';
import { type OpenLog, openLog } from './open-log.ts';

export interface LogOptions {
  readonly paths: readonly string[];
  readonly mapping: Mapping<LogField>;
  /** Keeps names, categories and brands, to make a catalogue of. */
  readonly withText: boolean;
  readonly clock: Clock;
  /** How it is cleaned; as usual when not given. */
  readonly cleaning?: Cleaning | undefined;
  /** Epoch milliseconds: what the log says from then on is left out before it is cleaned, as if it had not happened yet. */
  readonly until?: number | undefined;
  /** Given every row that can't be used. */
  readonly onBadRows?: OnBadRows | undefined;
  /** Told which part of all bytes, from 0 to 1, the engine's running query reads; `undefined` when it reads none. */
  readonly onReading?: ((part: ReadPart | undefined) => void) | undefined;
}

export interface ReadPart {
  readonly from: number;
  readonly to: number;
}

export interface LoadedLog {
  /** Rows read, bad ones included. */
  readonly rows: number;
  readonly faults: Faults;
  readonly files: readonly (OpenLog & { readonly rows: number })[];
  readonly cleaned: CleanedLog;
}

/**
 * Reads log files into the table `raw_log` (visitor, item, at, kind, quantity, price, …). Rejects with `invalid-log`
 * when a file or column is missing, or when not one row can be used.
 */
export const loadLog = async (
  engine: QueryEngine,
  {
    paths,
    mapping,
    withText,
    clock,
    cleaning = usualCleaning,
    until,
    onBadRows = async () => undefined,
    onReading = () => undefined,
  }: LogOptions,
): Promise<LoadedLog> => {
  const { dialect } = engine;
  const faults: Faults[] = [];
  const files: (OpenLog & { readonly rows: number })[] = [];
  const partOf = await partsOf(paths);
  // Of a build that was stopped.
  await engine.run('drop table if exists raw_log');
  for (const path of new Set(paths)) {
    const opened = await openLog(engine, path, mapping);
    const text = (name: string) => (withText ? name : `cast(null as varchar) as ${name}`);
    const sourceOf = (file: OpenLog['file']) => ({ ...opened, file, now: clock(), cleaning });
    const scan = async (file: OpenLog['file']): Promise<true> => {
      onReading(partOf(path));
      await engine.run(
        `create or replace table incoming as select ${dialect.hash('user_text')} as visitor, item, at_ms, kind, quantity, price,
          ${text('name')}, ${text('category')}, ${text('brand')},
          case when kind = ${kindByEvent.purchase} then ${dialect.hash(`coalesce(transaction_text, user_text || ' ' || at_ms)`)} end
            as transaction_hash,
          dwell, channel,
          case when person_text is not null then ${dialect.hash("coalesce(person_text, '')")} end as person,
          ${campaignSql(dialect, cleaning)} as campaign,
          cast(test as integer) as test, is_foreign and price is not null as is_converted, is_naive, fault,
          case when fault = 'event' then event end as event
        from (${logSql(dialect, { ...sourceOf(file), numbered: false })}) as log_rows`,
      );
      onReading(undefined);
      return true;
    };
    await withEvenLineEnds(engine, opened.file, scan, async (file) => {
      const found = await faultsOf(engine, sourceOf(file), onBadRows);
      faults.push(found);
      const read = numberIn((await engine.rows('select count(*) as n from incoming'))[0], 'n');
      files.push({ ...opened, rows: read + found.rejected });
    });
    const late = until === undefined ? '' : ` or at_ms >= ${until}`;
    await engine.run(`delete from incoming where fault is not null${late}`);
    if (path === paths[0]) await engine.run(dialect.renamed('incoming', 'raw_log'));
    else {
      await engine.run('insert into raw_log select * from incoming');
      await engine.run('drop table incoming');
    }
  }
  const merged: Faults = {
    counts: faults.flatMap(({ counts }) => counts),
    unused: faults.flatMap(({ unused }) => unused),
  };
  const usable = numberIn((await engine.rows('select count(*) as n from raw_log'))[0], 'n');
  if (usable === 0) {
    const why = merged.counts.map(({ said }) => said).join(' ') || 'They have no rows.';
    throw new HomebodyError('invalid-log', `${paths.join(', ')}: no row can be used. ${why}`);
  }
  const cleaned = await cleanLog(engine, {
    cleaning,
    ordersAreNumbered: files.every(({ resolved }) => resolved.fields.transaction !== undefined),
  });
  if (cleaned.after.rows === 0) {
    const why = cleaned.rules.map(({ title, rows: n }) => `${title}: ${n}`).join(', ');
    throw new HomebodyError('invalid-log', `${paths.join(', ')}: cleaning left no row (${why}).`);
  }
  return { rows: files.reduce((sum, file) => sum + file.rows, 0), faults: merged, files, cleaned };
};

const partsOf = async (paths: readonly string[]): Promise<(path: string) => ReadPart | undefined> => {
  const parts = new Map<string, ReadPart>();
  const each = [...new Set(paths)];
  // A file that is not there is refused by whoever reads it.
  const sizes = await Promise.all(
    each.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  let before = 0;
  each.forEach((path, at) => {
    const size = sizes[at] ?? 0;
    parts.set(path, { from: before / whole, to: (before + size) / whole });
    before += size;
  });
  return (path) => parts.get(path);
};

/** Where a visit came from, as a number; null where nothing is said, and where nobody asks. */
const campaignSql = (dialect: Dialect, { sessions }: Cleaning): string => {
  if (!sessions.campaign) return 'cast(null as bigint)';
  const source = `coalesce(nullif(channel_text, ' / '), '') || ' ' || coalesce(campaign_text, '')`;
  return `case when ${source} <> ' ' then ${dialect.hash(source)} end`;
};
