import { monthMs } from '@homebody/recommenders';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { insertRows } from './pack-items.ts';

/** Distinct people who chose something in visits of one kind. */
export interface ContextPeople {
  /** By place in core's `channels`, and of one category; of any without it. */
  readonly ofChannel: (channel: number, category?: number) => number;
  /** By the category of a visit's first item, and of what was chosen besides. */
  readonly ofLanding: (landing: number, category?: number) => number;
  /** By twelfth of the year, from 0. */
  readonly ofMonth: (month: number) => number;
}

/** More than items have; in front of an item the moment, and both together are less than 63 bits. */
const items = 2 ** 22;

/** Reads the table `looks` (visitor, session, item, first_at, arrived), one row for a person, visit and item. */
export const countContexts = async (engine: QueryEngine, category: Uint16Array): Promise<ContextPeople> => {
  await engine.run('create table categories (item integer, category integer)');
  await insertRows(
    engine,
    'categories',
    Array.from(category, (code, item) => `(${item}, ${code})`),
  );
  await engine.run(
    `create table arrivals as select visitor, session, min(first_at * ${items} + item) % ${items} as landing,
       min(arrived) % 8 as channel,
       floor((min(first_at) % ${12 * monthMs}) / ${monthMs}.0) as month from looks group by visitor, session`,
  );
  const chosen = `looks join arrivals on arrivals.visitor = looks.visitor and arrivals.session = looks.session
    join categories on categories.item = looks.item
    join categories as landings on landings.item = arrivals.landing`;
  const ofChannel = await perContext(
    engine,
    'arrivals.channel',
    `${chosen} where arrivals.channel is not null`,
  );
  const ofLanding = await perContext(
    engine,
    'landings.category',
    `${chosen} where looks.item <> arrivals.landing`,
  );
  const ofMonth = await perContext(engine, 'arrivals.month', chosen);
  for (const table of ['categories', 'arrivals']) await engine.run(`drop table ${table}`);
  return { ofChannel, ofLanding, ofMonth };
};

const perContext = async (
  engine: QueryEngine,
  context: string,
  chosen: string,
): Promise<(context: number, category?: number) => number> => {
  const people = new Map<string, number>();
  const counted = [
    `select ${context} as context, categories.category as category, count(distinct looks.visitor) as people
     from ${chosen} group by ${context}, categories.category`,
    `select ${context} as context, -1 as category, count(distinct looks.visitor) as people
     from ${chosen} group by ${context}`,
  ];
  for (const sql of counted) {
    const columns = await engine.columns(sql);
    const [contexts, categories] = [numbersIn(columns, 'context'), numbersIn(columns, 'category')];
    numbersIn(columns, 'people').forEach((count, row) =>
      people.set(`${contexts[row]} ${categories[row]}`, count),
    );
  }
  return (of, category = -1) => people.get(`${of} ${category}`) ?? 0;
};
