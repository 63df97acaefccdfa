import { dayMs } from '@homebody/core';
import type { QueryEngine } from '../engine/query-engine.ts';

/** Weeks begin on Mondays, months as the calendar has them; both in UTC. */
export interface Calendar {
  readonly unit: 'week' | 'month';
  /** First days of the units that the log touches, as YYYY-MM-DD, and the day after the last. */
  readonly starts: readonly string[];
  /** Units that the log holds whole: from this place, up to but not that one. */
  readonly wholeFrom: number;
  readonly wholeUntil: number;
}

/** So many days make cohorts of months; fewer, of weeks. */
const daysForMonths = 120;

/** Makes the table `calendar` (day, unit): days since 1970, and the place of their week or month. */
export const makeCalendar = async (
  engine: QueryEngine,
  firstAt: number,
  lastAt: number,
): Promise<Calendar> => {
  const unit = lastAt - firstAt >= daysForMonths * dayMs ? 'month' : 'week';
  const starts = [startOf(unit, firstAt)];
  while (starts.at(-1)! <= lastAt) starts.push(nextOf(unit, starts.at(-1)!));
  const dayOf = (at: number): number => Math.floor(at / dayMs);
  const rows: [number, number][] = [];
  starts.slice(0, -1).forEach((from, place) => {
    for (let day = dayOf(from); day < dayOf(starts[place + 1]!); day += 1) rows.push([day, place]);
  });
  await engine.run('create or replace table calendar (day integer, unit integer)');
  await engine.insertRows('calendar', rows);
  return {
    unit,
    starts: starts.map((at) => new Date(at).toISOString().slice(0, 10)),
    wholeFrom: dayOf(firstAt) > dayOf(starts[0]!) ? 1 : 0,
    // The last day of a log may be any part of one.
    wholeUntil: dayOf(lastAt) + 1 >= dayOf(starts.at(-1)!) ? starts.length - 1 : starts.length - 2,
  };
};

const mondayAt = 4 * dayMs;
const startOf = (unit: Calendar['unit'], at: number): number => {
  const date = new Date(at);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  return mondayAt + Math.floor((at - mondayAt) / (7 * dayMs)) * 7 * dayMs;
};
const nextOf = (unit: Calendar['unit'], start: number): number => {
  const date = new Date(start);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return start + 7 * dayMs;
};
