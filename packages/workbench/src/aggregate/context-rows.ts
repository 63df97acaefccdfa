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

/** Rows of an insert: few enough for any engine's statement length. */
const batch = 1_000;
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
  for (let start = 0; start < category.length; start += batch) {
    const values = [...category.subarray(start, start + batch)].map((code, at) => `(${start + at}, ${code})`);
    await engine.run(`insert into item_categories values ${values.join(', ')}`);
  }
  await engine.run(
    `create or replace table visits as select visitor, session, min(at_ms) as at_ms,
       min(at_ms * ${items} + item) % ${items} as landing,
       min(case when channel is not null then at_ms * 8 + channel end) % 8 as channel
     from events where ${counted} group by visitor, session`,
  );
  await engine.run(
    `create or replace table chosen as select distinct visitor, session, item from events where ${counted}`,
  );
  const [span] = await engine.rows('select min(at_ms) as first_at from visits');
  const kinds = contextKinds.filter(
    (kind) => kind !== 'month' || until - numberIn(span, 'first_at') >= seasonFromDays * dayMs,
  );
  const rows: ContextRow[] = [];
  for (const kind of kinds) rows.push(...(await rowsOf(engine, kind, least.group)));
  for (const table of ['item_categories', 'visits', 'chosen']) await engine.run(`drop table ${table}`);
  return rows;
};

/** SQL: what a visit counts as, and whether a choice in it does. */
const contextSql: Readonly<Record<ContextKind, { readonly context: string; readonly counts: string }>> = {
  channel: { context: 'visits.channel', counts: 'visits.channel is not null' },
  month: { context: `floor((visits.at_ms % ${yearMs}) / ${monthMs}.0)`, counts: 'true' },
  landing: {
    context: 'landings.category',
    counts: `chosen.item <> visits.landing and landings.category <> ${noCode}`,
  },
};

const rowsOf = async (
  engine: QueryEngine,
  kind: ContextKind,
  least: number,
): Promise<readonly ContextRow[]> => {
  const { context, counts } = contextSql[kind];
  await engine.run(
    `create or replace table by_person as select distinct chosen.visitor as visitor, cast(${context} as integer) as context,
       item_categories.category as category
     from chosen join visits on visits.visitor = chosen.visitor and visits.session = chosen.session
       join item_categories on item_categories.item = chosen.item
       join item_categories as landings on landings.item = visits.landing
     where item_categories.category <> ${noCode} and ${counts}`,
  );
  // Together with everybody's visits as one context more.
  const cells = `(select visitor, context, category from by_person
    union all select visitor, ${allContexts} as context, category from by_person)`;
  const columns = await engine.columns(
    `select context, stated, count(*) as n, count(distinct visitor) as people from (
       select cells.visitor as visitor, cells.context as context,
         case when sizes.people >= ${least} then cells.category else ${restOfCategories} end as stated
       from ${cells} as cells join (select context, category, count(distinct visitor) as people
         from ${cells} as all_cells group by context, category) as sizes
         on sizes.context = cells.context and sizes.category = cells.category) as put_together
     group by context, stated having count(distinct visitor) >= ${least} order by context, stated`,
  );
  await engine.run('drop table by_person');
  const [category, count, people] = ['stated', 'n', 'people'].map((name) => numbersIn(columns, name));
  return Array.from(numbersIn(columns, 'context'), (of, at) => ({
    kind,
    context: of,
    category: category?.[at] ?? 0,
    count: count?.[at] ?? 0,
    people: people?.[at] ?? 0,
  }));
};
