import { type Clock, HomebodyError } from '@homebody/core';
import { openSource } from '../engine/open-source.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { type Faults, faultsOf, unreadableLines } from './faults.ts';
import { logSql } from './log-sql.ts';
import { type LogField, type Mapping, logAliases } from './mapping.ts';
import { resolveFields } from './resolve-fields.ts';

export interface LogOptions {
  readonly paths: readonly string[];
  readonly mapping: Mapping<LogField>;
  /** Keeps names, categories and brands, to make a catalogue of. */
  readonly withText: boolean;
  readonly clock: Clock;
}

export interface LoadedLog {
  /** Rows read, bad ones included. */
  readonly rows: number;
  readonly faults: Faults;
}

/**
 * Reads log files into the table `raw_log` (visitor, item, at, kind, quantity, price, …). Rejects with `invalid-log`
 * when a file or column is missing, or when not one row can be used.
 */
export const loadLog = async (
  engine: QueryEngine,
  { paths, mapping, withText, clock }: LogOptions,
): Promise<LoadedLog> => {
  const { dialect } = engine;
  const faults: Faults[] = [];
  let rows = 0;
  for (const path of new Set(paths)) {
    const file = await openSource(engine, path, 'invalid-log');
    const resolved = resolveFields(file, {
      mapping,
      aliases: logAliases,
      required: ['user', 'item', 'time'],
      code: 'invalid-log',
      option: '--map',
    });
    const source = { file, resolved, now: clock() };
    const text = (name: string) => (withText ? name : `cast(null as varchar) as ${name}`);
    await engine.run(
      `create table incoming as select ${dialect.hash('user_text')} as visitor, item, at_ms, kind, quantity, price,
        ${text('name')}, ${text('category')}, ${text('brand')},
        ${dialect.hash(`coalesce(transaction_text, user_text || ' ' || at_ms)`)} as transaction_hash, dwell, channel, fault,
        case when fault = 'event' then event end as event
      from (${logSql(dialect, { ...source, numbered: false })}) as log_rows`,
    );
    const unreadable = await unreadableLines(engine, file);
    faults.push(await faultsOf(engine, source, unreadable));
    rows += numberIn((await engine.rows('select count(*) as n from incoming'))[0], 'n') + unreadable.count;
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
  return { rows, faults: merged };
};
