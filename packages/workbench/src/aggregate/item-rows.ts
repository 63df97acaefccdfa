import { dayMs } from '@homebody/core';
import { type ItemRow, type LeastPeople, popularityHalfLifeDays, trendDays } from '@homebody/recommenders';
import { keptAnswer } from '../engine/kept-answer.ts';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';

/** What an event says about its item, as `ItemRow.weight` is defined. A list that was shown says nothing. */
const weights: Readonly<Record<number, number>> = {
  [kindByEvent.select_item]: 0.3,
  [kindByEvent.view_item]: 1,
  [kindByEvent.add_to_cart]: 3,
  [kindByEvent.purchase]: 5,
};
export const lookedAt = Object.keys(weights).join(', ');

export interface CountOptions {
  /** Nothing from this moment on is counted. */
  readonly until: number;
  readonly least: LeastPeople;
  /** SQL: who is counted. Everybody by default. */
  readonly people?: string | undefined;
}

/** Per item, what the events before `until` say; sums over fewer than `least.item` people are left out in SQL (P10). */
export const itemRowsOf = async (engine: QueryEngine, options: CountOptions): Promise<readonly ItemRow[]> => {
  const answer = await keptAnswer(engine, mergedSql(options.least), {
    question: `${partSql(options)} ${mergedSql(options.least)}`,
    prepare: async () => {
      await engine.run(`create or replace table item_parts ${itemPartColumns}`);
      await countItemParts(engine, options);
    },
  });
  return readItemRows(engine, answer);
};

export const itemPartColumns =
  '(item integer, people bigint, weight double, recent_people bigint, earlier_people bigint)';

/** Adds to `item_parts` what the people of this engine say. People are counted, so nobody's events may be in two parts. */
export const countItemParts = (
  engine: QueryEngine,
  options: Pick<CountOptions, 'until' | 'people'>,
): Promise<void> => engine.run(`insert into item_parts ${partSql(options)}`);

/** The rows that `item_parts` add up to. Only here can be known what enough people are behind. */
export const mergedItemRows = (engine: QueryEngine, least: LeastPeople): Promise<readonly ItemRow[]> =>
  readItemRows(engine, `(${mergedSql(least)}) as merged`);

const partSql = ({ until, people = 'true' }: Pick<CountOptions, 'until' | 'people'>): string => {
  const recent = until - trendDays * dayMs;
  const earlier = recent - 4 * trendDays * dayMs;
  const cases = Object.entries(weights).map(([kind, weight]) => `when ${kind} then ${weight}`);
  const decayed = `(case kind ${cases.join(' ')} end) * power(0.5, (${until} - at_ms) / ${popularityHalfLifeDays * dayMs}.0)`;
  return `select item, count(*) as people, sum(weight) as weight, sum(is_recent) as recent_people,
       sum(is_earlier) as earlier_people
     from (select visitor, item, sum(${decayed}) as weight,
         max(case when at_ms > ${recent} then 1 else 0 end) as is_recent,
         max(case when at_ms > ${earlier} and at_ms <= ${recent} then 1 else 0 end) as is_earlier
       from events where at_ms < ${until} and kind in (${lookedAt}) and ${people} group by visitor, item) as by_person
     group by item`;
};

const mergedSql = (least: LeastPeople): string => {
  const enough = (count: string, value: string) =>
    `case when ${count} >= ${least.item} then ${value} else 0 end`;
  return `select item, cast(sum(people) as integer) as people,
       ${enough('sum(people)', 'round(sum(weight), 6)')} as weight,
       cast(${enough('sum(recent_people)', 'sum(recent_people)')} as integer) as recent_people,
       cast(${enough('sum(earlier_people)', 'sum(earlier_people)')} as integer) as earlier_people
     from item_parts group by item`;
};

const readItemRows = async (engine: QueryEngine, table: string): Promise<readonly ItemRow[]> => {
  const columns = await engine.columns(`select * from ${table} order by item`);
  await engine.run('drop table if exists item_parts');
  const peopleOf = numbersIn(columns, 'people');
  const weight = numbersIn(columns, 'weight');
  const recentPeople = numbersIn(columns, 'recent_people');
  const earlierPeople = numbersIn(columns, 'earlier_people');
  return Array.from(numbersIn(columns, 'item'), (item, at) => ({
    item,
    people: peopleOf[at] ?? 0,
    weight: weight[at] ?? 0,
    recentPeople: recentPeople[at] ?? 0,
    earlierPeople: earlierPeople[at] ?? 0,
  }));
};
