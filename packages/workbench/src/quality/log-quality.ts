import { type Clock, dayMs } from '@homebody/core';
import type { CleanedLog } from '../clean/clean-log.ts';
import type { Cleaning } from '../clean/cleaning.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { type QueryEngine, type Row, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { LoadedLog } from '../log/load-log.ts';
import { logSql } from '../log/log-sql.ts';
import type { LogField } from '../log/mapping.ts';
import { logAdvice } from './advice.ts';
import { type FieldQuality, type MeasuredField, judged } from './data-quality.ts';
import { newestDays, newestKnown, paidLately, tableCounts } from './log-table-counts.ts';

export interface LogQualityDeps {
  readonly clock: Clock;
  readonly cleaning: Cleaning;
  /** The catalogue's items; `undefined` where it is made of the log, whose texts then matter. */
  readonly catalogue: ReadonlySet<string> | undefined;
}

export interface LogQuality {
  readonly fields: readonly FieldQuality[];
  /** The median price that was paid in the newest days, by item. */
  readonly paid: ReadonlyMap<string, number>;
}

const { purchase, view_item } = kindByEvent;

/** How good each field of a log is that was read into `raw_log`: its files are read once more for what does not get there. */
export const logQuality = async (
  engine: QueryEngine,
  { files, rows, faults, cleaned }: Pick<LoadedLog, 'files' | 'rows' | 'faults' | 'cleaned'>,
  { clock, cleaning, catalogue }: LogQualityDeps,
): Promise<LogQuality> => {
  const now = clock();
  const counts = new Map<string, number>();
  const has = new Set<string>();
  for (const each of files) {
    for (const field of Object.keys(each.resolved.fields)) has.add(field);
    const [row] = await withEvenLineEnds(
      engine,
      each.file,
      (file) =>
        engine.rows(countsSql(logSql(engine.dialect, { ...each, file, now, cleaning, numbered: false }))),
      async (_, found) => found,
    );
    for (const name of Object.keys(row ?? {}))
      counts.set(name, (counts.get(name) ?? 0) + numberIn(row, name));
  }
  const count = (name: string): number => counts.get(name) ?? 0;
  const ratio = (part: string, whole: string): number | undefined =>
    count(whole) === 0 ? undefined : count(part) / count(whole);
  const table = await tableCounts(engine, now);
  const strangers = catalogue && (await newestKnown(engine, now, catalogue));
  const bad = faults.counts.reduce((sum, fault) => sum + fault.rows, 0);
  const fields: readonly (MeasuredField & { readonly from?: readonly LogField[] })[] = [
    {
      field: 'row',
      ...some('valid', rows === 0 ? undefined : 1 - bad / rows),
      ...some('unique', uniqueRows(cleaned)),
    },
    { field: 'user', from: ['user'], ...some('complete', ratio('user', 'used')) },
    {
      field: 'item',
      from: ['item'],
      ...some('complete', ratio('item', 'used')),
      ...some('valid', ratio('item_valid', 'item')),
      ...some('fresh', strangers),
    },
    {
      field: 'time',
      from: ['time'],
      ...some('complete', ratio('time', 'used')),
      ...some('valid', ratio('time_valid', 'time')),
      ...some('consistent', ratio('time_of_day', 'time_valid')),
      ...some('fresh', numberIn(table, 'newest_days') / newestDays),
    },
    { field: 'event', from: ['event'], ...some('complete', ratio('event', 'rows_read')) },
    {
      field: 'price',
      from: ['price'],
      ...some('complete', count('bought') > 0 ? ratio('price_bought', 'bought') : ratio('price', 'used')),
      ...some('valid', ratio('price_valid', 'price')),
      ...some('consistent', ofTable(table, 'even_prices', 'priced_items')),
    },
    {
      field: 'quantity',
      from: ['quantity'],
      ...some('complete', ratio('quantity_bought', 'bought')),
      ...some('valid', ratio('quantity_valid', 'quantity')),
    },
    {
      field: 'transaction',
      ...some('complete', ratio('order_bought', 'bought')),
      ...(has.has('transaction') && some('consistent', ofTable(table, 'own_orders', 'orders'))),
    },
    {
      field: 'dwell',
      from: ['dwell'],
      ...some('complete', ratio('dwell_looked', 'looked')),
      ...some('valid', ratio('dwell_valid', 'dwell')),
    },
    {
      field: 'channel',
      ...some('complete', ofTable(table, 'arrived', 'people')),
      ...some('valid', ratio('channel_valid', 'channel_given')),
    },
    { field: 'currency', from: ['currency'], ...some('complete', ratio('currency', 'used')), ...some('valid', ratio('currency_valid', 'currency')) }, // prettier-ignore
    ...(catalogue
      ? []
      : (['name', 'category', 'brand'] as const).map((field) => ({
          field,
          ...some('complete', ofTable(table, `${field}_items`, 'items')),
          ...some('consistent', ofTable(table, `${field}_even`, `${field}_items`)),
        }))),
  ];
  return {
    // Of a field that has no column nothing can be said but that it has none, where it should have one.
    fields: fields.flatMap(({ from = [], ...field }) =>
      from.every((name) => has.has(name) || name === 'price') ? (judged('log', field, logAdvice) ?? []) : [],
    ),
    paid: await paidLately(engine, now),
  };
};

/** Counted over a file's rows, of which those are used that have an event for a pack. */
const countsSql = (sql: string): string => {
  const used = `not is_damaged and declared_kind is not null`;
  const among = (name: string, where: string): string =>
    `count(case when ${used} and ${where} then 1 end) as ${name}`;
  const bought = `declared_kind = ${purchase}`;
  const looked = `declared_kind = ${view_item}`;
  return `select count(case when not is_damaged then 1 end) as rows_read, ${[
    among('used', 'true'),
    among('user', 'user_text is not null'),
    among('item', 'item is not null'),
    among('item_valid', 'length(item) <= 100'),
    among('time', 'time_text is not null'),
    among('time_valid', `time_text is not null and coalesce(fault, '') <> 'time'`),
    among('time_of_day', `time_text is not null and coalesce(fault, '') <> 'time' and at_ms % ${dayMs} <> 0`),
    among('event', 'event is not null'),
    among('price', 'price_text is not null'),
    among('price_valid', 'price_text is not null and price_read is not null'),
    among('bought', bought),
    among('price_bought', `${bought} and price_text is not null`),
    among('quantity', 'quantity_text is not null'),
    among('quantity_valid', `quantity_text is not null and coalesce(fault, '') <> 'quantity'`),
    among('quantity_bought', `${bought} and quantity_text is not null`),
    among('order_bought', `${bought} and transaction_text is not null`),
    among('looked', looked),
    among('dwell_looked', `${looked} and dwell_text is not null`),
    among('dwell', 'dwell_text is not null'),
    among('dwell_valid', 'dwell_text is not null and dwell >= 0'),
    among('channel_given', `channel_text <> ' / '`),
    among('channel_valid', `channel_text <> ' / ' and channel is not null`),
    among('currency', 'currency_text is not null'),
    among('currency_valid', `currency_text is not null and coalesce(fault, '') <> 'currency'`),
  ].join(', ')} from (${sql}) as log_rows`;
};

const uniqueRows = ({ before, rules }: CleanedLog): number | undefined => {
  const copies = rules.find(({ rule }) => rule === 'duplicates')?.rows;
  return copies === undefined || before.rows === 0 ? undefined : 1 - copies / before.rows;
};

const ofTable = (row: Row, part: string, whole: string): number | undefined =>
  numberIn(row, whole) === 0 ? undefined : numberIn(row, part) / numberIn(row, whole);

const some = <Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [Key in Name]?: number } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: number });
