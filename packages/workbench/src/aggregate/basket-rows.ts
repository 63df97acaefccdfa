import { dayMs } from '@homebody/core';
import { type BasketRow, type BuyerRow, basketOptions } from '@homebody/recommenders';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { CountOptions } from './item-rows.ts';

export interface BasketRows {
  readonly pairs: readonly BasketRow[];
  readonly buyers: readonly BuyerRow[];
}

/** Purchases of one person that are paired, the latest: whoever bought more is a shop. */
const mostOfOne = 1_000;
/** Pairs of an item that cross to Node, best first, on either side: more than any table keeps. */
const mostPairs = 100;
/** Joined rows that a pass holds at once. */
const rowsPerPass = 12_000_000;

/**
 * What people bought together before `until`, in one order or shortly after one another. Pairs of fewer than
 * `least.pair` people, and items that fewer bought, never leave the engine (P10).
 */
export const basketRowsOf = async (
  engine: QueryEngine,
  { until, least, people = 'true' }: CountOptions,
): Promise<BasketRows> => {
  const { hash } = engine.dialect;
  await engine.run(
    `create or replace table bought as select visitor, item, transaction_hash, at_ms from (
       select visitor, item, transaction_hash, max(at_ms) as at_ms,
         row_number() over (partition by visitor, transaction_hash order by ${hash('item')}) as place,
         row_number() over (partition by visitor order by max(at_ms) desc, ${hash('item')}) as newest
       from events where kind = ${kindByEvent.purchase} and at_ms < ${until} and ${people}
       group by visitor, item, transaction_hash) as placed
     where place <= ${basketOptions.mostItems} and newest <= ${mostOfOne}`,
  );
  const [size] = await engine.rows(
    'select sum(n * n) / 2 as joined from (select count(*) as n from bought group by visitor) as people',
  );
  const passes = Math.max(1, Math.ceil(numberIn(size, 'joined') / rowsPerPass));
  await engine.run('create or replace table parts (a integer, b integer, people bigint, weight double)');
  for (let pass = 0; pass < passes; pass += 1)
    await engine.run(`insert into parts ${countedSql(until, `visitor % ${passes} = ${pass}`)}`);
  const buyers = await engine.columns(
    `select item, cast(count(*) as integer) as people, round(sum(weight), 6) as weight from (
       select visitor, item, max(${recencySql('at_ms', until)}) as weight from bought group by visitor, item) as by_person
     group by item having count(*) >= ${least.pair} order by item`,
  );
  await engine.run('drop table bought');
  // Rounded, since engines add in any order and a build must come out the same twice.
  const pairs = await engine.columns(
    `select a, b, people, weight from (
       select a, b, people, weight, row_number() over (partition by a order by weight desc, b) as best_of_a,
         row_number() over (partition by b order by weight desc, a) as best_of_b from (
         select a, b, cast(sum(people) as integer) as people, round(sum(weight), 6) as weight
         from parts group by a, b having sum(people) >= ${least.pair}) as summed) as ranked
     where best_of_a <= ${mostPairs} or best_of_b <= ${mostPairs} order by a, b`,
  );
  await engine.run('drop table parts');
  const [b, both] = [numbersIn(pairs, 'b'), numbersIn(pairs, 'people')];
  const weight = numbersIn(pairs, 'weight');
  const [bought, recency] = [numbersIn(buyers, 'people'), numbersIn(buyers, 'weight')];
  return {
    pairs: Array.from(numbersIn(pairs, 'a'), (a, at) => {
      return { a, b: b[at] ?? 0, people: both[at] ?? 0, weight: weight[at] ?? 0 };
    }),
    buyers: Array.from(numbersIn(buyers, 'item'), (item, at) => {
      return { item, people: bought[at] ?? 0, weight: recency[at] ?? 0 };
    }),
  };
};

const recencySql = (at: string, until: number): string =>
  `power(0.5, (${until} - ${at}) / ${basketOptions.halfLifeDays * dayMs}.0)`;

/** Each person's closest occurrence of a pair, summed over people, so that people are counted by counting rows. */
const countedSql = (until: number, people: string): string => {
  const { withinDays, apart } = basketOptions;
  const purchases = `(select * from bought where ${people})`;
  const recency = recencySql('greatest(f.at_ms, l.at_ms)', until);
  return `select a, b, count(*) as people, sum(weight) as weight from (
      select f.visitor as visitor, f.item as a, l.item as b,
        max(case when f.transaction_hash = l.transaction_hash then 1.0 else ${apart} end * ${recency}) as weight
      from ${purchases} as f join ${purchases} as l on l.visitor = f.visitor
      where f.item < l.item and abs(f.at_ms - l.at_ms) <= ${withinDays * dayMs}
      group by f.visitor, f.item, l.item) as by_person
    group by a, b`;
};
