/** Counts the people behind what a pack says of orders, in the plainest way there is, as `countPeople` does for the rest. */
import { dayMs } from '@homebody/core';
import { noCode } from '@homebody/pack';
import { type World, basketOptions } from '@homebody/recommenders';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import { countPublished } from './count-published.ts';
import { insertRows } from './pack-items.ts';
import { publishedPairs } from './published-pairs.ts';

export interface CountedBuyers {
  /** Distinct people who bought both within a few days. */
  readonly ofBasket: (a: number, b: number) => number;
  /** Per item of the pack: distinct people who bought it on more than one day. */
  readonly rebought: Float64Array;
  /** Per item of the pack: distinct people who did so with any consumable of its category. */
  readonly reboughtInCategory: Float64Array;
}

/** Purchases that are joined with what they are paired with at once. */
const rowsPerPass = 500_000;

/** Reads a log without what was taken back, and the table `items`, both as `countPeople` leaves them. */
export const countBuyers = async (
  engine: QueryEngine,
  { catalogue, baskets }: World,
  log: string,
): Promise<CountedBuyers> => {
  const { size, category, consumable, sensitive } = catalogue;
  await engine.run(
    `create table purchases as select distinct log.visitor as visitor, items.item as item, log.at_ms as at_ms
     from ${log} as log join items on items.id = log.item where log.kind = ${kindByEvent.purchase}`,
  );
  await engine.run(
    `create table again as select visitor, item from purchases
     group by visitor, item having count(distinct floor(at_ms / ${dayMs}.0)) > 1`,
  );
  await engine.run('create table kinds (item integer, category integer)');
  await insertRows(
    engine,
    'kinds',
    Array.from(category, (code, item) => ({ code, item }))
      .filter(({ code, item }) => code !== noCode && consumable[item] && !sensitive[item])
      .map(({ code, item }) => `(${item}, ${code})`),
  );
  const rebought = await peopleBy(
    engine,
    'select item as owner, count(distinct visitor) as people from again group by item',
  );
  const ofCategory = await peopleBy(
    engine,
    `select kinds.category as owner, count(distinct again.visitor) as people
     from again join kinds on kinds.item = again.item group by kinds.category`,
  );
  const [all] = await engine.rows('select count(*) as n from purchases');
  const ofBasket = await countPublished(engine, publishedPairs(baskets), {
    rows: numberIn(all, 'n'),
    rowsPerPass,
    sqlOf: (people) => {
      const part = `(select visitor, item, at_ms from purchases where ${people})`;
      return `select published.a as a, published.b as b, count(distinct one.visitor) as people
       from published join ${part} as one on one.item = published.a
         join ${part} as other on other.visitor = one.visitor and other.item = published.b
       where abs(one.at_ms - other.at_ms) <= ${basketOptions.withinDays * dayMs}
       group by published.a, published.b`;
    },
  });
  for (const table of ['purchases', 'again', 'kinds']) await engine.run(`drop table ${table}`);
  return {
    ofBasket,
    rebought: Float64Array.from({ length: size }, (_, item) => rebought.get(item) ?? 0),
    reboughtInCategory: Float64Array.from({ length: size }, (_, item) =>
      consumable[item] ? (ofCategory.get(category[item] ?? noCode) ?? 0) : 0,
    ),
  };
};

const peopleBy = async (engine: QueryEngine, sql: string): Promise<ReadonlyMap<number, number>> => {
  const columns = await engine.columns(sql);
  const people = numbersIn(columns, 'people');
  return new Map(Array.from(numbersIn(columns, 'owner'), (owner, row) => [owner, people[row] ?? 0]));
};
