import { dayMs } from '@homebody/core';
import type { RhythmRow, RhythmRows } from '@homebody/recommenders';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { CountOptions } from './item-rows.ts';

/** A consumable and its category's code, −1 for none. */
export interface Consumable {
  readonly item: number;
  readonly category: number;
}

/**
 * How long people take to buy a consumable again, per item and per category. What fewer than `least.item` people bought
 * again never leaves the engine (P10).
 */
export const rhythmRowsOf = async (
  engine: QueryEngine,
  consumables: readonly Consumable[],
  { until, least, people = 'true' }: CountOptions,
): Promise<RhythmRows> => {
  if (consumables.length === 0) return { items: [], categories: [] };
  await engine.run('create or replace table consumables (item integer, category integer)');
  await engine.insertRows(
    'consumables',
    consumables.map(({ item, category }) => [item, category]),
  );
  // Two of it on one day are one purchase.
  await engine.run(
    `create or replace table rebought as
     select days.visitor as visitor, days.item as item, consumables.category as category,
       ln((max(day) - min(day)) / (count(distinct day) - 1.0)) as log_days
     from (select visitor, item, floor(at_ms / ${dayMs}.0) as day from events
         where kind = ${kindByEvent.purchase} and at_ms < ${until} and ${people}) as days
       join consumables on consumables.item = days.item
     group by days.visitor, days.item, consumables.category having count(distinct day) > 1`,
  );
  await engine.run('drop table consumables');
  const summed = async (of: string, from: string): Promise<readonly RhythmRow[]> => {
    const columns = await engine.columns(
      `select ${of} as owner, cast(count(*) as integer) as people, round(sum(log_days), 6) as log_days
       from ${from} where ${of} >= 0 group by ${of} having count(*) >= ${least.item} order by ${of}`,
    );
    const [count, logDays] = [numbersIn(columns, 'people'), numbersIn(columns, 'log_days')];
    return Array.from(numbersIn(columns, 'owner'), (owner, at) => {
      return { of: owner, people: count[at] ?? 0, logDays: logDays[at] ?? 0 };
    });
  };
  // Each person counts once in a category, whatever of it they buy again.
  const byPerson =
    '(select visitor, category, avg(log_days) as log_days from rebought group by visitor, category) as by_person';
  const rows = { items: await summed('item', 'rebought'), categories: await summed('category', byPerson) };
  await engine.run('drop table rebought');
  return rows;
};
