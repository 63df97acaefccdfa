/**
 * Counts people in a log once more, for what a pack says and in the plainest way there is: distinct people, by
 * `count(distinct)`. Shares the reading of the log with the build, and nothing of its counting.
 */
import { dayMs } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import { trendDays } from '@homebody/recommenders';
import { type Cleaning, usualCleaning } from '../clean/cleaning.ts';
import { dayOfSql, sessionStartSql } from '../clean/session-start-sql.ts';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import { takeBack } from '../log/take-back.ts';
import { type ContextPeople, countContexts } from './count-contexts.ts';
import { countPublished } from './count-published.ts';
import { itemsOfPack } from './pack-items.ts';

export interface CountedPeople {
  readonly people: number;
  /** Epoch milliseconds. */
  readonly lastAt: number;
  /** Per item of the pack: distinct people with any event about it, also one that was undone. */
  readonly namedBy: Float64Array;
  /** Per item of the pack: distinct people who looked at, chose or bought it. */
  readonly ofItem: Float64Array;
  /** The same within the last days before the end, those that trends are about. */
  readonly recentOfItem: Float64Array;
  /** People who acted in the newest third of the events, from which rankers are taught. */
  readonly newest: number;
  /** Distinct people who acted on both within one session. */
  readonly ofPair: (a: number, b: number) => number;
  readonly contexts: ContextPeople;
  /** The log without what was taken back. */
  readonly table: string;
}

const { select_item, view_item, add_to_cart, purchase } = kindByEvent;
const acts = [select_item, view_item, add_to_cart, purchase].join(', ');
/** Rows that are joined with each other at once. */
const rowsPerPass = 3_000_000;

/** Reads the table `raw_log`; `pairs` of the pack's catalogue are to be counted, each with the lower number first. */
export const countPeople = async (
  engine: QueryEngine,
  catalogue: Pick<Catalogue, 'ids' | 'category' | 'sensitive'>,
  pairs: readonly (readonly [number, number])[],
  cleaning: Cleaning = usualCleaning,
): Promise<CountedPeople> => {
  const { ids, category } = catalogue;
  await itemsOfPack(engine, catalogue);
  const perItem = async (table: string): Promise<Float64Array> => {
    const columns = await engine.columns(
      `select item, count(distinct visitor) as people from ${table} group by item`,
    );
    const people = new Float64Array(ids.length);
    const items = numbersIn(columns, 'item');
    numbersIn(columns, 'people').forEach((count, row) => (people[items[row] ?? 0] = count));
    return people;
  };
  const namedBy = await perItem(
    '(select visitor, items.item as item from raw_log join items on items.id = raw_log.item) as named',
  );
  const { table } = await takeBack(engine);
  await engine.run(
    `create table looks as select visitor, item, session, max(at_ms) as at_ms, min(at_ms) as first_at,
       min(case when channel is not null then at_ms * 8 + channel end) as arrived from (
       select visitor, item, kind, at_ms, channel, sum(starts) over (partition by visitor order by at_ms) as session from (
         select log.visitor as visitor, items.item as item, kind, at_ms, channel,
           ${sessionStartSql(cleaning, { visitor: 'log.visitor', order: 'at_ms' })} as starts
         from (select ${table}.*, ${dayOfSql(cleaning)} as day_of from ${table}) as log join items on items.id = log.item where items.sensitive = 0) as gaps) as sessions
     where kind in (${acts}) group by visitor, item, session`,
  );
  const [all] = await engine.rows(
    `select count(*) as n, count(distinct visitor) as people, max(at_ms) as last_at,
       ${engine.dialect.quantile('at_ms', 2 / 3)} as newest_from from looks`,
  );
  const lastAt = numberIn(all, 'last_at');
  const [newest] = await engine.rows(
    `select count(distinct visitor) as people from looks where at_ms >= ${numberIn(all, 'newest_from')}`,
  );
  const ofItem = await perItem('looks');
  const recentOfItem = await perItem(`looks where at_ms >= ${lastAt - trendDays * dayMs}`);
  const ofPair = await countPublished(engine, pairs, {
    rows: numberIn(all, 'n'),
    rowsPerPass,
    sqlOf: (people) => {
      const part = `(select * from looks where ${people})`;
      return `select published.a as a, published.b as b, count(distinct one.visitor) as people
       from ${part} as one join ${part} as other
         on other.visitor = one.visitor and other.session = one.session and other.item > one.item
       join published on published.a = one.item and published.b = other.item
       group by published.a, published.b`;
    },
  });
  const contexts = await countContexts(engine, category);
  await engine.run('drop table looks');
  return {
    people: numberIn(all, 'people'),
    lastAt,
    namedBy,
    ofItem,
    recentOfItem,
    newest: numberIn(newest, 'people'),
    ofPair,
    contexts,
    table,
  };
};
