import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { Touched } from './rule.ts';

/** How many rows, people and orders a table with the columns of `raw_log` holds, or those of its rows that are so. */
export const countTouched = async (engine: QueryEngine, table: string, where = 'true'): Promise<Touched> => {
  const [row] = await engine.rows(
    `select count(*) as n, count(distinct visitor) as people,
       count(distinct case when kind = ${kindByEvent.purchase} then transaction_hash end) as orders
     from ${table} where ${where}`,
  );
  return { rows: numberIn(row, 'n'), people: numberIn(row, 'people'), orders: numberIn(row, 'orders') };
};
