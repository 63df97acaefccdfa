import { dayMs } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import type { CountedCustomers } from '@homebody/predictions';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';

/** Mean orders that differ by less than a twentieth part are counted together. */
const stepsOfE = 20;
const mostCents = 2 ** 31 - 1;
/** Spans that a log is cut into, to count those together who first and last bought in the same. */
const spans = 26;

/**
 * How often everybody of the log bought, by days and in weeks, and what those who bought again spent on a day. People with as many
 * repeats who first and last bought at about the same time are one row, with their means: a million customers are some thousand
 * rows, which never leave this process.
 */
export const countCustomers = async (
  engine: QueryEngine,
  { price }: Pick<Catalogue, 'price'>,
  until: number,
): Promise<CountedCustomers> => {
  // As whole numbers, which is what all engines take in alike.
  await engine.run('create or replace table item_prices (item integer, cents integer)');
  await engine.insertRows(
    'item_prices',
    Array.from(price, (each, item) => [item, each > 0 ? Math.min(mostCents, Math.round(100 * each)) : 0]),
  );
  const today = Math.floor((until - 1) / dayMs);
  await engine.run(
    `create or replace table foreseen_orders as
     select visitor, floor(at_ms / ${dayMs}.0) as day,
       sum(abs(coalesce(quantity, 1)) * coalesce(nullif(events.price, 0), item_prices.cents / 100.0)) as worth
     from events join item_prices on item_prices.item = events.item
     where kind = ${kindByEvent.purchase} and at_ms < ${until} group by visitor, floor(at_ms / ${dayMs}.0)`,
  );
  await engine.run(
    `create or replace table foreseen_customers as
     select bought.visitor as visitor, count(*) - 1 as repeats, (max(day) - min(day)) / 7.0 as recency,
       (${today} - min(day)) / 7.0 as age, sum(case when day > first_day then worth end) / (count(*) - 1.0) as spent
     from foreseen_orders as bought
       join (select visitor, min(day) as first_day from foreseen_orders group by visitor) as firsts
       on firsts.visitor = bought.visitor group by bought.visitor`,
  );
  const [oldest] = await engine.rows('select max(age) as age from foreseen_customers');
  const span = Math.max(1, Math.ceil(numberIn(oldest, 'age') / spans));
  const [last, first] = [`floor(recency / ${span})`, `floor(age / ${span})`];
  const often = await engine.columns(
    `select repeats, round(avg(recency), 6) as mean_recency, round(avg(age), 6) as mean_age, count(*) as people
     from foreseen_customers group by repeats, ${last}, ${first} order by repeats, ${last}, ${first}`,
  );
  const spent = await engine.columns(
    `select repeats, round(avg(spent), 6) as mean, count(*) as people
     from foreseen_customers where repeats > 0 and spent > 0
     group by repeats, floor(ln(spent) * ${stepsOfE}) order by repeats, floor(ln(spent) * ${stepsOfE})`,
  );
  for (const table of ['item_prices', 'foreseen_orders', 'foreseen_customers'])
    await engine.run(`drop table ${table}`);
  const [recency, age, people] = ['mean_recency', 'mean_age', 'people'].map((name) => numbersIn(often, name));
  const [mean, spenders] = [numbersIn(spent, 'mean'), numbersIn(spent, 'people')];
  return {
    histories: Array.from(numbersIn(often, 'repeats'), (repeats, at) => ({
      repeats,
      recency: recency![at]!,
      age: Math.max(recency![at]!, age![at]!),
      customers: people![at]!,
    })),
    spending: Array.from(numbersIn(spent, 'repeats'), (purchases, at) => ({
      purchases,
      mean: mean[at]!,
      customers: spenders[at]!,
    })),
  };
};
