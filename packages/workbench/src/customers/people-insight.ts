import { wilson } from '@homebody/learning';
import { quotedName } from '../engine/dialect.ts';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import { type CustomersOptions, readCustomers } from './read-customers.ts';
import type { PeopleFault } from './people-faults.ts';
import { type SurveysOptions, readSurveys } from './read-surveys.ts';

/** Files about people that a report may speak of, too. */
export interface PeopleFiles {
  readonly customers?: ({ readonly path: string } & Pick<CustomersOptions, 'id' | 'fields'>) | undefined;
  readonly survey?: ({ readonly path: string } & SurveysOptions) | undefined;
}

/** People of the log of whom a file says the same. */
export interface PeopleGroup {
  /** The field, or the question. */
  readonly about: string;
  readonly value: string;
  readonly people: number;
  /** The share of them that bought something, with its 95 % interval. */
  readonly bought: { readonly share: number; readonly low: number; readonly high: number };
}

export interface PeopleInsight {
  readonly of: 'customers' | 'survey';
  readonly people: number;
  /** Of these, people of the log. */
  readonly known: number;
  readonly least: number;
  /** Of `least` people of the log or more, the largest first within what they are about. */
  readonly groups: readonly PeopleGroup[];
  readonly faults: readonly PeopleFault[];
}

/**
 * What a CRM's export and a survey say of the people of the table `raw_log`, of no group of fewer than `least` people. Rejects as
 * `readCustomers` and `readSurveys`.
 */
export const peopleInsight = async (
  engine: QueryEngine,
  { customers, survey }: PeopleFiles,
  least: number,
): Promise<readonly PeopleInsight[]> => {
  const insights: PeopleInsight[] = [];
  if (customers) {
    const { path, ...options } = customers;
    const { people, known = 0, faults, fields } = await readCustomers(engine, path, options);
    const groups: PeopleGroup[] = [];
    for (const { name } of fields)
      groups.push(
        ...(await groupsOf(
          engine,
          { about: `'${name}'`, value: quotedName(name), table: 'customers' },
          least,
        )),
      );
    insights.push({ of: 'customers', people, known, least, groups, faults });
  }
  if (survey) {
    const { path, ...options } = survey;
    const { people, known = 0, faults } = await readSurveys(engine, path, options);
    const groups = await groupsOf(engine, { about: 'question', value: 'answer', table: 'answers' }, least);
    insights.push({ of: 'survey', people, known, least, groups, faults });
  }
  return insights;
};

interface GroupSql {
  readonly about: string;
  readonly value: string;
  readonly table: string;
}

const groupsOf = async (
  engine: QueryEngine,
  { about, value, table }: GroupSql,
  least: number,
): Promise<readonly PeopleGroup[]> => {
  const rows = await engine.rows(
    `select about, said, count(*) as people, sum(bought) as bought from (
       select distinct ${about} as about, ${value} as said, ${table}.visitor as visitor, bought from ${table}
       join (select visitor, max(case when kind = ${kindByEvent.purchase} then 1 else 0 end) as bought from raw_log group by visitor)
         as people_of_log on people_of_log.visitor = ${table}.visitor where ${value} is not null) as each_person
     group by about, said having count(*) >= ${least} order by about, people desc, said`,
  );
  return rows.map((row) => {
    const [people, bought] = [numberIn(row, 'people'), numberIn(row, 'bought')];
    const [low, high] = wilson(bought, people);
    return {
      about: textIn(row, 'about') ?? '',
      value: textIn(row, 'said') ?? '',
      people,
      bought: { share: bought / people, low, high },
    };
  });
};
