import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from './event-kinds.ts';

export interface TakenBack {
  /** The table without them; `raw_log` itself stays as it is. */
  readonly table: 'raw_log' | 'kept';
  /** Cancellation and refund rows. They are not events of the pack. */
  readonly refunds: number;
  /** Purchases taken out because a refund of the same person, item and quantity undid them. */
  readonly refunded: number;
  /** Whoever returned something, and orders of which nothing is left. */
  readonly returners: number;
  readonly returnedOrders: number;
}

const { purchase, refund } = kindByEvent;

/** What is left of `raw_log` without refunds, and with each without the latest purchase of the same size, if there is one. */
export const takeBack = async (engine: QueryEngine): Promise<TakenBack> => {
  const [before] = await engine.rows(
    `select count(*) filter (where kind = ${refund}) as refunds,
       count(*) filter (where kind = ${purchase}) as purchases from raw_log`,
  );
  const refunds = numberIn(before, 'refunds');
  if (refunds === 0) return { table: 'raw_log', refunds, refunded: 0, returners: 0, returnedOrders: 0 };
  await engine.run(
    `create or replace table refunds as select visitor, item, abs(quantity) as quantity, count(*) as n from raw_log
     where kind = ${refund} group by visitor, item, abs(quantity)`,
  );
  const same = `refunds.visitor = raw_log.visitor and refunds.item = raw_log.item
    and refunds.quantity = raw_log.quantity`;
  await engine.run(
    `create or replace table kept as select ${engine.dialect.allBut(['undone', 'newest'])} from (
       select raw_log.*, refunds.n as undone, row_number() over
         (partition by raw_log.visitor, raw_log.item, raw_log.quantity order by raw_log.at_ms desc, raw_log.price) as newest
       from raw_log join refunds on ${same} where raw_log.kind = ${purchase}) as judged where newest > undone
     union all
     select raw_log.* from raw_log left join refunds on ${same} where raw_log.kind < ${purchase}
       or (raw_log.kind = ${purchase} and refunds.n is null)`,
  );
  await engine.run('drop table refunds');
  const [after] = await engine.rows(`select count(*) as purchases from kept where kind = ${purchase}`);
  const [whose] = await engine.rows(
    `select (select count(distinct visitor) from raw_log where kind = ${refund}) as people,
       (select count(distinct transaction_hash) from raw_log where kind = ${purchase}) - count(distinct transaction_hash) as orders
     from kept where kind = ${purchase}`,
  );
  return {
    table: 'kept',
    refunds,
    refunded: numberIn(before, 'purchases') - numberIn(after, 'purchases'),
    returners: numberIn(whose, 'people'),
    returnedOrders: numberIn(whose, 'orders'),
  };
};
