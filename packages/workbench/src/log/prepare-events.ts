import { minuteMs } from '@homebody/core';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from './event-kinds.ts';

/** As Google Analytics 4 ends a session. */
const sessionGapMs = 30 * minuteMs;

export interface PreparedEvents {
  readonly events: number;
  readonly people: number;
  readonly orders: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Cancellation and refund rows. They are not events of the pack. */
  readonly refunds: number;
  /** Purchases taken out because a refund of the same person, item and quantity undid them. */
  readonly refunded: number;
  /** Rows whose item is not in the catalogue, and the commonest such items. */
  readonly strangers: { readonly rows: number; readonly items: readonly string[] };
}

/**
 * Turns `raw_log` and `items` (item, id) into the table `events` (visitor, session, item, at, kind, quantity, price),
 * with items as catalogue indices, and drops `raw_log`.
 */
export const prepareEvents = async (engine: QueryEngine): Promise<PreparedEvents> => {
  const { purchase, refund } = kindByEvent;
  const strange = await engine.rows(
    `select raw_log.item as id, count(*) as n, sum(count(*)) over () as total from raw_log
     left join items on items.id = raw_log.item where items.id is null group by raw_log.item order by n desc, id limit 5`,
  );
  // The latest purchases of the same size are the ones taken back, one for each refund.
  await engine.run(
    `create table refunds as select visitor, item, abs(quantity) as quantity, count(*) as n from raw_log
     where kind = ${refund} group by visitor, item, abs(quantity)`,
  );
  await engine.run(
    `create table kept as select visitor, item, at_ms, kind, quantity, price, transaction_hash, dwell from (
       select raw_log.*, refunds.n as undone, row_number() over
         (partition by raw_log.visitor, raw_log.item, raw_log.quantity order by raw_log.at_ms desc) as newest
       from raw_log join refunds on refunds.visitor = raw_log.visitor and refunds.item = raw_log.item
         and refunds.quantity = raw_log.quantity where raw_log.kind = ${purchase}) as judged where newest > undone
     union all
     select visitor, item, at_ms, kind, quantity, price, transaction_hash, dwell from raw_log
     where kind < ${purchase} or (kind = ${purchase} and not exists (select 1 from refunds
       where refunds.visitor = raw_log.visitor and refunds.item = raw_log.item and refunds.quantity = raw_log.quantity))`,
  );
  const [before] = await engine.rows(
    `select count(*) filter (where kind = ${refund}) as refunds,
       count(*) filter (where kind = ${purchase}) as purchases from raw_log`,
  );
  const [after] = await engine.rows(`select count(*) as purchases from kept where kind = ${purchase}`);
  await engine.run('drop table raw_log');
  await engine.run(
    `create table events as select visitor, item, at_ms, kind, quantity, price, transaction_hash, dwell,
       cast(sum(starts) over (partition by visitor order by at_ms, item rows unbounded preceding) as integer) as session
     from (select kept.visitor, items.item, at_ms, kind, quantity, price, transaction_hash, dwell,
         case when at_ms - lag(at_ms) over (partition by kept.visitor order by at_ms, items.item) > ${sessionGapMs} then 1 else 0 end
           as starts
       from kept join items on items.id = kept.item) as gaps`,
  );
  await engine.run('drop table kept');
  const [counts] = await engine.rows(
    `select count(*) as events, count(distinct visitor) as people, min(at_ms) as first_at, max(at_ms) as last_at,
       count(distinct case when kind = ${purchase} then transaction_hash end) as orders from events`,
  );
  return {
    events: numberIn(counts, 'events'),
    people: numberIn(counts, 'people'),
    orders: numberIn(counts, 'orders'),
    firstAt: numberIn(counts, 'first_at'),
    lastAt: numberIn(counts, 'last_at'),
    refunds: numberIn(before, 'refunds'),
    refunded: numberIn(before, 'purchases') - numberIn(after, 'purchases'),
    strangers: {
      rows: numberIn(strange[0], 'total'),
      items: strange.map((row) => String(row['id'])),
    },
  };
};
