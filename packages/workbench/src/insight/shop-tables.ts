import { dayMs } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import type { QueryEngine } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';

/** No item is dearer, in hundredths: the engine's whole numbers end there. */
const mostCents = 2_000_000_000;
/** How far a visit went. */
export const depths = { shown: 0, looked: 1, carted: 2, bought: 3 } as const;

const depthSql = `case when kind = ${kindByEvent.purchase} then ${depths.bought}
  when kind in (${kindByEvent.add_to_cart}, ${kindByEvent.remove_from_cart}) then ${depths.carted}
  when kind = ${kindByEvent.view_item_list} then ${depths.shown} else ${depths.looked} end`;

export const shopTables = [
  'item_facts',
  'bought',
  'orders',
  'customers',
  'visits',
  'shoppers',
  'tastes',
] as const;

/**
 * Out of `events`: `item_facts` (item, category, band, cents), `bought` a row per item of an order, `orders`, numbered per
 * person from 1, `visits` with how they began and how far they went, `customers` and `shoppers` a row per person, and `tastes`
 * per person, category and price band. Every row is of one person, so that parts of a log divided by person add up.
 */
export const makeShopTables = async (
  engine: QueryEngine,
  { category, priceBand, price }: Pick<Catalogue, 'category' | 'priceBand' | 'price'>,
): Promise<void> => {
  await engine.run(
    'create or replace table item_facts (item integer, category integer, band integer, cents integer)',
  );
  await engine.insertRows(
    'item_facts',
    Array.from(category, (code, item) => [item, code, priceBand[item]!, centsOf(price[item]!)]),
  );
  await engine.run(
    `create or replace table bought as select visitor, session, at_ms, transaction_hash, category, band, quantity,
       coalesce(events.price, case when cents >= 0 then cents / 100.0 end, 0.0) * quantity as value
     from events join item_facts on item_facts.item = events.item where kind = ${kindByEvent.purchase}`,
  );
  await engine.run(
    `create or replace table orders as select visitor, min(at_ms) as at_ms, min(session) as session, sum(value) as value,
       sum(quantity) as units,
       row_number() over (partition by visitor order by min(at_ms), transaction_hash) as place
     from bought group by visitor, transaction_hash`,
  );
  await engine.run(
    `create or replace table customers as select visitor, count(*) as orders, sum(value) as value, sum(units) as units,
       min(at_ms) as first_at, max(at_ms) as last_at, min(session) as first_session,
       min(case when place = 2 then at_ms end) as second_at,
       sum(case when place = 1 then value else 0.0 end) as first_value,
       sum(case when place = 1 then units else 0.0 end) as first_units
     from orders group by visitor`,
  );
  await engine.run(
    `create or replace table visits as select visitor, session, min(at_ms) as at_ms, max(${depthSql}) as depth,
       min(case when channel is not null then at_ms * 8 + channel end) % 8 as channel
     from events group by visitor, session`,
  );
  await engine.run(
    `create or replace table shoppers as select visitor, count(*) as visits, min(at_ms) as first_at, max(depth) as depth,
       min(case when session = 1 then at_ms end) as second_at,
       max(case when session = 0 then channel end) as first_channel
     from visits group by visitor`,
  );
  await engine.run(
    `create or replace table tastes as select visitor, category, band, count(*) as looks,
       max(case when kind = ${kindByEvent.purchase} then 1 else 0 end) as bought
     from events join item_facts on item_facts.item = events.item where kind <> ${kindByEvent.view_item_list}
     group by visitor, category, band`,
  );
};

const centsOf = (price: number): number => (price >= 0 ? Math.min(mostCents, Math.round(price * 100)) : -1);

/** Days since 1970 of a moment, in SQL. Days are UTC's. */
export const daySql = (at: string): string => `cast(floor(${at} / ${dayMs}.0) as integer)`;
