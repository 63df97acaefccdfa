import { type Clock, HomebodyError } from '@homebody/core';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import type { OnBadRows } from './bad-rows.ts';
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
  /** Given every row that can't be used. */
  readonly onBadRows?: OnBadRows | undefined;
}

export interface LoadedLog {
  /** Rows read, bad ones included. */
  readonly rows: number;
  readonly faults: Faults;
  readonly files: readonly (OpenLog & { readonly rows: number })[];
}

/**
 * Reads log files into the table `raw_log` (visitor, item, at, kind, quantity, price, …). Rejects with `invalid-log`
 * when a file or column is missing, or when not one row can be used.
 */
export const loadLog = async (
  engine: QueryEngine,
  { paths, mapping, withText, clock, onBadRows = async () => undefined }: LogOptions,
): Promise<LoadedLog> => {
  const { dialect } = engine;
  const faults: Faults[] = [];
  const files: (OpenLog & { readonly rows: number })[] = [];
  // Of a build that was stopped.
  await engine.run('drop table if exists raw_log');
  for (const path of new Set(paths)) {
    const opened = await openLog(engine, path, mapping);
    const text = (name: string) => (withText ? name : `cast(null as varchar) as ${name}`);
    await withEvenLineEnds(engine, opened.file, async (file) => {
      const source = { ...opened, file, now: clock() };
      await engine.run(
        `create or replace table incoming as select ${dialect.hash('user_text')} as visitor, item, at_ms, kind, quantity, price,
          ${text('name')}, ${text('category')}, ${text('brand')},
          ${dialect.hash(`coalesce(transaction_text, user_text || ' ' || at_ms)`)} as transaction_hash, dwell, fault,
          case when fault = 'event' then event end as event
        from (${logSql(dialect, { ...source, numbered: false })}) as log_rows`,
      );
      const found = await faultsOf(engine, source, onBadRows);
      faults.push(found);
      const read = numberIn((await engine.rows('select count(*) as n from incoming'))[0], 'n');
      files.push({ ...opened, rows: read + found.rejected });
    });
    await engine.run('delete from incoming where fault is not null');
    if (path === paths[0]) await engine.run('alter table incoming rename to raw_log');
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
  return { rows: files.reduce((sum, file) => sum + file.rows, 0), faults: merged, files };
};
