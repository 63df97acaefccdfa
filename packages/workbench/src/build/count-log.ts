import { itemRowsOf } from '../aggregate/item-rows.ts';
import { itemSequencesOf } from '../aggregate/item-sequences.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { Shop } from '../sample/sample-prior.ts';
import { type Tables, buildTables } from './build-tables.ts';
import type { WholeLog } from './learn-from-log.ts';
import { type OrderTables, orderTables } from './order-tables.ts';
import type { Step } from './progress.ts';

export interface LogCounts {
  /** There first, since more is learned of it. */
  readonly whole: Promise<WholeLog>;
  readonly counted: Promise<Tables & OrderTables>;
}

/** Counts the whole log once `before`, which asks the same engine, is done: it answers one question at a time. */
export const countLog = (
  engine: QueryEngine,
  before: Promise<unknown>,
  { catalogue, rows, content, least, until, step }: Shop & { readonly until: number; readonly step: Step },
): LogCounts => {
  const counting = { until, least };
  const countItems = async (): Promise<WholeLog> => {
    await before;
    return step('Counting items', async () => ({
      rows: await itemRowsOf(engine, counting),
      sequences: await itemSequencesOf(engine, counting),
    }));
  };
  const whole = countItems();
  const countRest = async (): Promise<Tables & OrderTables> => {
    const { rows: itemRows } = await whole;
    const tables = await step(
      'Counting pairs',
      () => buildTables(engine, { catalogue, items: rows, content, rows: itemRows, ...counting }),
      ({ pairs }) => `${pairs.kept.toLocaleString('en')} kept, ${pairs.dropped.toLocaleString('en')} dropped`,
    );
    const orders = await step(
      'Counting orders',
      () => orderTables(engine, { rows, catalogue, ...counting }),
      ({ orders }) => `${orders.pairs.toLocaleString('en')} pairs bought together`,
    );
    return { ...tables, ...orders };
  };
  return { whole, counted: countRest() };
};
