import { dayMs } from '@homebody/core';
import { noCode } from '@homebody/pack';
import {
  type ContextKind,
  type ContextRow,
  allContexts,
  contextKinds,
  monthMs,
  restOfCategories,
  seasonFromDays,
} from '@homebody/recommenders';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { type CountOptions, lookedAt } from './item-rows.ts';

export interface ContextCountOptions extends CountOptions {
  /** Category code by item. */
  readonly category: Uint16Array;
}

/** More than there are items, and with milliseconds in front still less than 63 bits. */
const items = 2 ** 22;
const yearMs = 12 * monthMs;

/**
 * Who chose which categories in visits of which channel, season and landing category. What fewer than `least.group` people
 * are behind is put together before it leaves the engine, and left out where it still is too little (P10).
 */
export const contextRowsOf = async (
  engine: QueryEngine,
  { until, least, people = 'true', category }: ContextCountOptions,
): Promise<readonly ContextRow[]> => {
  const counted = `at_ms < ${until} and kind in (${lookedAt}) and ${people}`;
  await engine.run('create or replace table item_categories (item integer, category integer)');
  await engine.insertRows(
    'item_categories',
    Array.from(category, (code, item) => [item, code]),
  );
  const landing = `min(at_ms * ${items} + item) % ${items}`;
  await engine.run(
    `create or replace table visits as select visitor, session, at_ms, visited.landing as landing, channel,
       landings.category as landing_category
     from (select visitor, session, min(at_ms) as at_ms, ${landing} as landing,
         min(case when channel is not null then at_ms * 8 + channel end) % 8 as channel
       from events where ${counted} group by visitor, session) as visited
     join item_categories as landings on landings.item = visited.landing`,
  );
  const [span] = await engine.rows('select min(at_ms) as first_at from visits');
  const hasSeason = until - numberIn(span, 'first_at') >= seasonFromDays * dayMs;
  const month = hasSeason ? `cast(floor((visits.at_ms % ${yearMs}) / ${monthMs}.0) as integer)` : '0';
  await engine.run(
    `create or replace table chosen as select visitor, channel, month, landing_category, category,
       max(is_another) as is_another
     from (select visits.visitor as visitor, channel, ${month} as month, landing_category,
         item_categories.category as category, case when acted.item <> visits.landing then 1 else 0 end as is_another
       from (select visitor, session, item from events where ${counted}) as acted
         join visits on visits.visitor = acted.visitor and visits.session = acted.session
         join item_categories on item_categories.item = acted.item
       where item_categories.category <> ${noCode}) as of_visits
     group by visitor, channel, month, landing_category, category`,
  );
  const rows: ContextRow[] = [];
  for (const kind of contextKinds)
    if (kind !== 'month' || hasSeason) rows.push(...(await rowsOf(engine, kind, least.group)));
  for (const table of ['item_categories', 'visits', 'chosen']) await engine.run(`drop table ${table}`);
  return rows;
};

/** SQL: what a visit counts as, and whether a choice in it does. */
const contextSql: Readonly<Record<ContextKind, { readonly context: string; readonly counts: string }>> = {
  channel: { context: 'channel', counts: 'channel is not null' },
  month: { context: 'month', counts: 'true' },
  landing: { context: 'landing_category', counts: `is_another = 1 and landing_category <> ${noCode}` },
};

const rowsOf = async (
  engine: QueryEngine,
  kind: ContextKind,
  least: number,
): Promise<readonly ContextRow[]> => {
  const { context, counts } = contextSql[kind];
  await engine.run(
    `create or replace table by_person as select distinct visitor, cast(${context} as integer) as context, category
     from chosen where ${counts}`,
  );
  // Together with everybody's visits as one context more.
  await engine.run(
    `create or replace table cells as select context, category, count(*) as n, count(*) as people
       from by_person group by context, category
     union all select ${allContexts} as context, category, count(*) as n, count(distinct visitor) as people
       from by_person group by category`,
  );
  const rare = (together: boolean): string =>
    `select cells.context as context, by_person.visitor as visitor from cells join by_person
       on by_person.category = cells.category ${together ? '' : 'and by_person.context = cells.context'}
     where cells.people < ${least} and cells.context ${together ? '=' : '<>'} ${allContexts}`;
  const columns = await engine.columns(
    `select * from (
       select context, category as stated, n, people from cells where people >= ${least}
       union all select context, ${restOfCategories} as stated, count(*) as n, count(distinct visitor) as people
         from (${rare(false)} union all ${rare(true)}) as rest group by context having count(distinct visitor) >= ${least}
     ) as put_together order by context, stated`,
  );
  for (const table of ['by_person', 'cells']) await engine.run(`drop table ${table}`);
  const [category, count, people] = ['stated', 'n', 'people'].map((name) => numbersIn(columns, name));
  return Array.from(numbersIn(columns, 'context'), (of, at) => ({
    kind,
    context: of,
    category: category?.[at] ?? 0,
    count: count?.[at] ?? 0,
    people: people?.[at] ?? 0,
  }));
};
