import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from './event-kinds.ts';

export interface TakenBack {
  /** Cancellation and refund rows. They are not events of the pack. */
  readonly refunds: number;
  /** Purchases taken out because a refund of the same person, item and quantity undid them. */
  readonly refunded: number;
}

const { purchase, refund } = kindByEvent;

/** Takes refunds out of `raw_log`, and with each the latest purchase of the same size, if there is one. */
export const takeBack = async (engine: QueryEngine): Promise<TakenBack> => {
  const [before] = await engine.rows(
    `select count(*) filter (where kind = ${refund}) as refunds,
       count(*) filter (where kind = ${purchase}) as purchases from raw_log`,
  );
  const refunds = numberIn(before, 'refunds');
  if (refunds === 0) return { refunds, refunded: 0 };
  await engine.run(
    `create table refunds as select visitor, item, abs(quantity) as quantity, count(*) as n from raw_log
     where kind = ${refund} group by visitor, item, abs(quantity)`,
  );
  const same = `refunds.visitor = raw_log.visitor and refunds.item = raw_log.item
    and refunds.quantity = raw_log.quantity`;
  await engine.run(
    `create table kept as select ${engine.dialect.allBut(['undone', 'newest'])} from (
       select raw_log.*, refunds.n as undone, row_number() over
         (partition by raw_log.visitor, raw_log.item, raw_log.quantity order by raw_log.at_ms desc, raw_log.price) as newest
       from raw_log join refunds on ${same} where raw_log.kind = ${purchase}) as judged where newest > undone
     union all
     select raw_log.* from raw_log left join refunds on ${same} where raw_log.kind < ${purchase}
       or (raw_log.kind = ${purchase} and refunds.n is null)`,
  );
  await engine.run('drop table raw_log');
  await engine.run('drop table refunds');
  await engine.run(engine.dialect.renamed('kept', 'raw_log'));
  const [after] = await engine.rows(`select count(*) as purchases from raw_log where kind = ${purchase}`);
  return { refunds, refunded: numberIn(before, 'purchases') - numberIn(after, 'purchases') };
};
