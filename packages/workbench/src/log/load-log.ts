import { stat } from 'node:fs/promises';
import { type Clock, HomebodyError } from '@homebody/core';
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
    const sourceOf = (file: OpenLog['file']) => ({ ...opened, file, now: clock() });
    const scan = async (file: OpenLog['file']): Promise<true> => {
      onReading(partOf(path));
      await engine.run(
        `create or replace table incoming as select ${dialect.hash('user_text')} as visitor, item, at_ms, kind, quantity, price,
          ${text('name')}, ${text('category')}, ${text('brand')},
          case when kind = ${kindByEvent.purchase} then ${dialect.hash(`coalesce(transaction_text, user_text || ' ' || at_ms)`)} end
            as transaction_hash,
          dwell, channel, fault,
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
    await engine.run('delete from incoming where fault is not null');
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
  return { rows: files.reduce((sum, file) => sum + file.rows, 0), faults: merged, files };
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
