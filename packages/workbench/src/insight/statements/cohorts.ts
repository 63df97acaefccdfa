/** Who comes back: people by the week or month of their first visit or order, and how many came or bought again later. */
import { dayMs } from '@homebody/core';
import { type QueryEngine, numbersIn } from '../../engine/query-engine.ts';
import { type Calendar, makeCalendar } from '../calendar.ts';
import { type Estimate, shareOf } from '../estimate.ts';
import { daySql } from '../shop-tables.ts';
import type { Said, Shop } from '../statement.ts';
import { type SurvivalStep, happenedBy } from '../survival.ts';

export interface Cohort {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  readonly people: number;
  /** Part that was there 1, 2, … units later, as far as the log is whole. */
  readonly came: readonly Estimate[];
}

export interface Cohorts {
  readonly of: 'visit' | 'order';
  readonly unit: Calendar['unit'];
  /** Without those of fewer people than the least, and those of which the log has not all days. */
  readonly cohorts: readonly Cohort[];
  readonly tooSmall: number;
  /** All of them together, 1, 2, … units later: with those alone of whom it is known. */
  readonly together: readonly Estimate[];
  /** Part of people that came or bought again by so many days after the first time, those still watched included. */
  readonly again: readonly SurvivalStep[];
}

export interface CohortRow {
  readonly cohort: number;
  /** Units later; 0 is the cohort's own. */
  readonly later: number;
  readonly people: number;
}

const tables = { visit: 'visits', order: 'orders' } as const;
const lives = { visit: 'shoppers', order: 'customers' } as const;

export const cohortsOf = async ({
  engine,
  firstAt,
  lastAt,
  least,
}: Shop): Promise<Readonly<Record<'visit' | 'order', Said<Cohorts>>>> => {
  const calendar = await makeCalendar(engine, firstAt, lastAt);
  const one = async (of: 'visit' | 'order'): Promise<Said<Cohorts>> => {
    const columns = await engine.columns(
      `select cohort, unit - cohort as later, count(*) as people from (
         select visitor, unit, min(unit) over (partition by visitor) as cohort from (
           select distinct visitor, calendar.unit as unit from (select visitor, ${daySql('at_ms')} as day from ${tables[of]}) as days
             join calendar on calendar.day = days.day) as active) as of_cohorts
       group by cohort, later order by cohort, later`,
    );
    const [later, people] = [numbersIn(columns, 'later'), numbersIn(columns, 'people')];
    const rows = Array.from(numbersIn(columns, 'cohort'), (cohort, at) => {
      return { cohort, later: later[at]!, people: people[at]! };
    });
    return cohortsFrom(rows, {
      of,
      calendar,
      least,
      again: happenedBy(await waited(engine, of, lastAt), least),
    });
  };
  return { visit: await one('visit'), order: await one('order') };
};

const waited = async (engine: QueryEngine, of: 'visit' | 'order', lastAt: number) => {
  const columns = await engine.columns(
    `select days, happened, count(*) as people from (
       select cast(floor((coalesce(second_at, ${lastAt}) - first_at) / ${dayMs}.0) as integer) as days,
         case when second_at is null then 0 else 1 end as happened from ${lives[of]}) as waits
     group by days, happened order by days, happened`,
  );
  const [happened, people] = [numbersIn(columns, 'happened'), numbersIn(columns, 'people')];
  return Array.from(numbersIn(columns, 'days'), (days, at) => {
    return { days, happened: happened[at] === 1, people: people[at]! };
  });
};

export const cohortsFrom = (
  rows: readonly CohortRow[],
  {
    of,
    calendar,
    least,
    again,
  }: {
    readonly of: Cohorts['of'];
    readonly calendar: Calendar;
    readonly least: number;
    readonly again: readonly SurvivalStep[];
  },
): Said<Cohorts> => {
  const peopleOf = (cohort: number, later: number): number =>
    rows.find((row) => row.cohort === cohort && row.later === later)?.people ?? 0;
  const { starts, wholeFrom, wholeUntil, unit } = calendar;
  const places = starts.map((_, place) => place).slice(wholeFrom, wholeUntil);
  const large = places.filter((place) => peopleOf(place, 0) >= least);
  const known = (place: number): number => Math.max(0, wholeUntil - place - 1);
  const longest = Math.max(0, ...large.map(known));
  const together = Array.from({ length: longest }, (_, at) => {
    const asked = large.filter((place) => known(place) > at);
    const all = asked.reduce((sum, place) => sum + peopleOf(place, 0), 0);
    return shareOf(
      asked.reduce((sum, place) => sum + peopleOf(place, at + 1), 0),
      all,
    );
  });
  if (large.length === 0 && again.length === 0)
    return {
      tooThin: `No ${unit} that the log has whole had ${least} people with a first ${of}, and too few came again.`,
    };
  return {
    of,
    unit,
    cohorts: large.map((place) => ({
      from: starts[place]!,
      people: peopleOf(place, 0),
      came: Array.from({ length: known(place) }, (_, at) =>
        shareOf(peopleOf(place, at + 1), peopleOf(place, 0)),
      ),
    })),
    tooSmall: places.length - large.length,
    together,
    again,
  };
};
