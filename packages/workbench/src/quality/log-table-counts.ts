import { dayMs } from '@homebody/core';
import { type QueryEngine, type Row, numberIn, textIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';

const { purchase } = kindByEvent;
export const newestDays = 30;

/** What only the rows together tell. */
export const tableCounts = async (engine: QueryEngine, now: number): Promise<Row> => {
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
export const newestKnown = async (
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

/** The median price that was paid in the newest days, by item. */
export const paidLately = async (engine: QueryEngine, now: number): Promise<ReadonlyMap<string, number>> => {
  const rows = await engine.rows(
    `select item as id, ${engine.dialect.median('price')} as price from raw_log
     where kind = ${purchase} and price > 0 and ${newestRows(now)} group by item`,
  );
  return new Map(rows.map((row) => [textIn(row, 'id') ?? '', numberIn(row, 'price')]));
};
