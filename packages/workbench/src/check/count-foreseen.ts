/** Counts the people behind what a pack foresees, in the plainest way there is, as `countPeople` does for the rest. */
import { dayMs, hourMs, minuteMs } from '@homebody/core';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { type EventName, kindByEvent } from '../log/event-kinds.ts';

export interface CountedForeseen {
  /** By the name of a question: distinct people of whom it was so at some moment of the log, and of whom it was not. */
  readonly answered: Readonly<Record<string, { readonly yes: number; readonly no: number }>>;
  /** Distinct people who looked at an item of the category. */
  readonly lookedAt: (category: string) => number;
  /** Distinct people of whom a visit began in the hour of the day (UTC). */
  readonly cameAt: (hour: number) => number;
  /** Distinct people who bought on more than one day. */
  readonly boughtAgain: number;
}

const { view_item, purchase } = kindByEvent;
/** A visit ends after so long without an event. */
const gapMs = 30 * minuteMs;
/** Nobody stays away before so many days, whatever their rhythm. */
const awayDays = 7;

/** Reads what `told` names of a log without what was taken back, and the table `items`, both as `countPeople` leaves them. */
export const countForeseen = async (
  engine: QueryEngine,
  { categories, category }: { readonly categories: readonly string[]; readonly category: Uint16Array },
  { log, told }: { readonly log: string; readonly told: readonly string[] },
): Promise<CountedForeseen> => {
  // A kind that there is not, so that the list is never empty.
  const kinds = [-1, ...told.flatMap((name) => (name in kindByEvent ? kindByEvent[name as EventName] : []))];
  await engine.run(
    `create table seen as select log.visitor as visitor, items.item as item, kind, at_ms
     from ${log} as log join items on items.id = log.item
     where items.sensitive = 0 and kind in (${kinds.join(', ')})`,
  );
  const count = async (sql: string): Promise<number> =>
    numberIn((await engine.rows(`select count(distinct visitor) as people from ${sql}`))[0], 'people');
  const counts = async (sql: string): Promise<ReadonlyMap<number, number>> => {
    const columns = await engine.columns(sql);
    const people = numbersIn(columns, 'people');
    return new Map(Array.from(numbersIn(columns, 'owner'), (owner, row) => [owner, people[row] ?? 0]));
  };
  await engine.run(
    `create table stays as select visitor, stay, min(at_ms) as began, max(at_ms) as ended, max(is_order) as bought from (
       select visitor, at_ms, case when kind = ${purchase} then 1 else 0 end as is_order,
         sum(starts) over (partition by visitor order by at_ms rows unbounded preceding) as stay from (
         select visitor, at_ms, kind,
           case when at_ms - lag(at_ms) over (partition by visitor order by at_ms) > ${gapMs} then 1 else 0 end as starts
         from seen) as gaps) as numbered group by visitor, stay`,
  );
  const [end] = await engine.rows('select max(at_ms) as last_at from seen');
  const lastAt = numberIn(end, 'last_at');
  const bought = await count(`seen where kind = ${purchase}`);
  // At a moment from which on nothing was bought for so long, as far as the log goes.
  const notWithin = (days: number): Promise<number> =>
    count(
      `(select visitor, at_ms, min(case when kind = ${purchase} then at_ms end) over
         (partition by visitor order by at_ms rows between 1 following and unbounded following) as next_order from seen) as moments
       where at_ms <= ${lastAt - days * dayMs} and (next_order is null or next_order > at_ms + ${days * dayMs})`,
    );
  const visits = `(select visitor, ended, lead(began) over (partition by visitor order by began) as again,
    row_number() over (partition by visitor order by began) as place from stays) as visits where place >= 3`;
  const ofCategory = await counts(
    `select kinds.category as owner, count(distinct visitor) as people from seen
     join (${await codesTable(engine, category)}) as kinds on kinds.item = seen.item
     where kind = ${view_item} group by kinds.category`,
  );
  const ofHour = await counts(
    `select floor((began % ${dayMs}) / ${hourMs}.0) as owner, count(distinct visitor) as people
     from stays group by floor((began % ${dayMs}) / ${hourMs}.0)`,
  );
  const result = {
    answered: {
      purchaseInVisit: { yes: bought, no: await count('stays where bought = 0') },
      purchase7: { yes: bought, no: await notWithin(7) },
      purchase90: { yes: bought, no: await notWithin(90) },
      noReturn: {
        yes: await count(`${visits} and coalesce(again, ${lastAt}) - ended > ${awayDays * dayMs}`),
        no: await count(`${visits} and again is not null`),
      },
    },
    boughtAgain: await count(
      `(select visitor from seen where kind = ${purchase} group by visitor
        having count(distinct floor(at_ms / ${dayMs}.0)) > 1) as repeaters`,
    ),
    lookedAt: (name: string) => ofCategory.get(categories.indexOf(name)) ?? 0,
    cameAt: (hour: number) => ofHour.get(hour) ?? 0,
  };
  for (const table of ['seen', 'stays', 'category_codes']) await engine.run(`drop table ${table}`);
  return result;
};

const codesTable = async (engine: QueryEngine, category: Uint16Array): Promise<string> => {
  await engine.run('create table category_codes (item integer, category integer)');
  await engine.insertRows(
    'category_codes',
    Array.from(category, (code, item) => [item, code]),
  );
  return 'select item, category from category_codes';
};
