import { type Clock, dayMs } from '@homebody/core';
import type { CleanedLog } from '../clean/clean-log.ts';
import type { Cleaning } from '../clean/cleaning.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { type QueryEngine, type Row, numberIn, textIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { LoadedLog } from '../log/load-log.ts';
import { logSql } from '../log/log-sql.ts';
import type { LogField } from '../log/mapping.ts';
import { logAdvice } from './advice.ts';
import { type FieldQuality, type MeasuredField, judged } from './data-quality.ts';

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
const newestDays = 30;

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

/** What only the rows together tell. */
const tableCounts = async (engine: QueryEngine, now: number): Promise<Row> => {
  const item = `select item, count(distinct name) as names, count(distinct category) as categories, count(distinct brand) as brands,
      min(case when price > 0 then price end) as low, max(price) as high from raw_log group by item`;
  const [items, orders, people, days] = await Promise.all(
    [
      `select count(*) as items, count(case when names > 0 then 1 end) as name_items, count(case when names = 1 then 1 end) as name_even,
         count(case when categories > 0 then 1 end) as category_items, count(case when categories = 1 then 1 end) as category_even,
         count(case when brands > 0 then 1 end) as brand_items, count(case when brands = 1 then 1 end) as brand_even,
         count(low) as priced_items, count(case when high < 10 * low then 1 end) as even_prices from (${item}) as items_of_log`,
      `select count(*) as orders, count(case when people = 1 then 1 end) as own_orders from (select transaction_hash,
         count(distinct visitor) as people from raw_log where kind = ${purchase} group by transaction_hash) as orders_of_log`,
      `select count(*) as people, count(channel) as arrived from (select visitor, max(channel) as channel from raw_log group by visitor) as people_of_log`,
      `select count(distinct floor((at_ms - ${now}) / ${dayMs})) as newest_days from raw_log
       where at_ms >= ${now - newestDays * dayMs} and at_ms < ${now}`,
    ].map((sql) => engine.rows(sql)),
  );
  return { ...items?.[0], ...orders?.[0], ...people?.[0], ...days?.[0] };
};

const newestRows = (now: number): string =>
  `at_ms >= (select max(at_ms) from raw_log where at_ms <= ${now + dayMs}) - ${newestDays * dayMs}`;

/** The share of the log's newest days that is about items of the catalogue. */
const newestKnown = async (
  engine: QueryEngine,
  now: number,
  catalogue: ReadonlySet<string>,
): Promise<number | undefined> => {
  const rows = await engine.rows(
    `select item as id, count(*) as n from raw_log where ${newestRows(now)} group by item`,
  );
  const all = rows.reduce((sum, row) => sum + numberIn(row, 'n'), 0);
  const known = rows.filter((row) => catalogue.has(textIn(row, 'id') ?? ''));
  return all === 0 ? undefined : known.reduce((sum, row) => sum + numberIn(row, 'n'), 0) / all;
};

const paidLately = async (engine: QueryEngine, now: number): Promise<ReadonlyMap<string, number>> => {
  const rows = await engine.rows(
    `select item as id, ${engine.dialect.median('price')} as price from raw_log
     where kind = ${purchase} and price > 0 and ${newestRows(now)} group by item`,
  );
  return new Map(rows.map((row) => [textIn(row, 'id') ?? '', numberIn(row, 'price')]));
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
