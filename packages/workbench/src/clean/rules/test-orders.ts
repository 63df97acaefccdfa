import type { QueryEngine } from '../../engine/query-engine.ts';
import { kindByEvent } from '../../log/event-kinds.ts';
import type { Cleaning } from '../cleaning.ts';
import { countTouched } from '../count-touched.ts';
import type { LogRule } from '../rule.ts';
import { testMarks } from '../test-sql.ts';

const { purchase } = kindByEvent;

/** Orders that nobody placed, by what the shop says they are known by; of test accounts everything. */
export const testOrders: LogRule = {
  of: 'log',
  name: 'testOrders',
  title: 'test orders',
  removes: true,
  clean: async (engine, { cleaning: { testOrders: told } }) => {
    const { accounts, orders, coupons, free, quantity } = told;
    if (accounts.length + orders.length + coupons.length === 0 && !free && quantity === undefined)
      return undefined;
    await engine.run(`create or replace table tests as ${ordersSql(told)}`);
    await engine.run(
      `create or replace table testers as select distinct visitor from raw_log where test = ${testMarks.account}`,
    );
    const isTest = `(test = ${testMarks.order} or visitor in (select visitor from testers)
      or (kind = ${purchase} and transaction_hash in (select transaction_hash from tests)))`;
    const touched = await countTouched(engine, 'raw_log', isTest);
    if (touched.rows > 0) await removeRows(engine, isTest);
    for (const table of ['tests', 'testers']) await engine.run(`drop table ${table}`);
    return touched;
  },
};

const ordersSql = ({ free, quantity }: Cleaning['testOrders']): string => {
  const signs = [`max(test) = ${testMarks.order}`];
  // A line without a price may have had one.
  if (free) signs.push('(count(price) = count(*) and max(price) = 0)');
  if (quantity !== undefined) signs.push(`max(quantity) > ${quantity}`);
  return `select transaction_hash from raw_log where kind = ${purchase} group by transaction_hash having ${signs.join(' or ')}`;
};

const removeRows = (engine: QueryEngine, where: string): Promise<void> =>
  engine.run(`delete from raw_log where ${where}`);
