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
export const itemRowsOf = async (
  engine: QueryEngine,
  { until, least, people = 'true' }: CountOptions,
): Promise<readonly ItemRow[]> => {
  const recent = until - trendDays * dayMs;
  const earlier = recent - 4 * trendDays * dayMs;
  const cases = Object.entries(weights).map(([kind, weight]) => `when ${kind} then ${weight}`);
  const decayed = `(case kind ${cases.join(' ')} end) * power(0.5, (${until} - at_ms) / ${popularityHalfLifeDays * dayMs}.0)`;
  const enough = (count: string, value: string) =>
    `case when ${count} >= ${least.item} then ${value} else 0 end`;
  const answer = await keptAnswer(
    engine,
    `select item, cast(count(*) as integer) as people,
       ${enough('count(*)', 'round(sum(weight), 6)')} as weight,
       cast(${enough('sum(is_recent)', 'sum(is_recent)')} as integer) as recent_people,
       cast(${enough('sum(is_earlier)', 'sum(is_earlier)')} as integer) as earlier_people
     from (select visitor, item, sum(${decayed}) as weight,
         max(case when at_ms > ${recent} then 1 else 0 end) as is_recent,
         max(case when at_ms > ${earlier} and at_ms <= ${recent} then 1 else 0 end) as is_earlier
       from events where at_ms < ${until} and kind in (${lookedAt}) and ${people} group by visitor, item) as by_person
     group by item`,
    { prepare: async () => undefined },
  );
  const columns = await engine.columns(`select * from ${answer} order by item`);
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
