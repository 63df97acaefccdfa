import { type Cleaned, cleanedEvents } from '../clean/clean-log.ts';
import { type Cleaning, usualCleaning } from '../clean/cleaning.ts';
import { dayOfSql, sessionStartSql } from '../clean/session-start-sql.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from './event-kinds.ts';
import { type TakenBack, takeBack } from './take-back.ts';

export interface PreparedEvents extends Pick<TakenBack, 'refunds' | 'refunded'> {
  readonly events: number;
  readonly people: number;
  readonly orders: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly cleaned: readonly Cleaned[];
  /** Rows whose item is not in the catalogue, and the commonest such items. */
  readonly strangers: { readonly rows: number; readonly items: readonly string[] };
}

/**
 * Turns `raw_log` and `items` (item, id, sensitive) into the table `events` (visitor, session, item, at, kind, quantity, price, channel),
 * with items as catalogue indices. What people did with sensitive items is left out before anything is learned from it [P7].
 */
export const prepareEvents = async (
  engine: QueryEngine,
  cleaning: Cleaning = usualCleaning,
): Promise<PreparedEvents> => {
  const { purchase } = kindByEvent;
  const strange = await engine.rows(
    `select raw_log.item as id, count(*) as n, sum(count(*)) over () as total from raw_log
     left join items on items.id = raw_log.item where items.id is null group by raw_log.item order by n desc, raw_log.item limit 5`,
  );
  const takenBack = await takeBack(engine);
  const { table, refunds, refunded } = takenBack;
  await engine.run(
    `create or replace table events as select visitor, item, at_ms, kind, quantity, price, transaction_hash, dwell, channel,
       cast(sum(starts) over (partition by visitor order by at_ms, item rows unbounded preceding) as integer) as session
     from (select log.visitor as visitor, items.item as item, at_ms, kind, quantity, price, transaction_hash, dwell, channel,
         ${sessionStartSql(cleaning, { visitor: 'log.visitor', order: 'at_ms, items.item' })} as starts
       from (select ${table}.*, ${dayOfSql(cleaning)} as day_of from ${table}) as log join items on items.id = log.item
       where items.sensitive = 0) as gaps`,
  );
  const cleaned = await cleanedEvents(engine, { cleaning, takenBack });
  if (table === 'kept') await engine.run('drop table kept');
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
    refunds,
    refunded,
    cleaned,
    strangers: {
      rows: numberIn(strange[0], 'total'),
      items: strange.map((row) => String(row['id'])),
    },
  };
};
