import { hourMs, minuteMs } from '@homebody/core';
import { type QueryEngine, numberIn } from '../../engine/query-engine.ts';
import { kindByEvent } from '../../log/event-kinds.ts';
import type { BotLimits } from '../cleaning.ts';
import { countTouched } from '../count-touched.ts';
import { type LogRule, nothingTouched } from '../rule.ts';

const { select_item, view_item, add_to_wishlist, add_to_cart, remove_from_cart } = kindByEvent;
/** What somebody did at one moment. A list that was shown and an order of many lines are many rows of one act. */
const acts = [select_item, view_item, add_to_wishlist, add_to_cart, remove_from_cart].join(', ');

/** So many product pages are needed before anything is said of the time between them, or on them. */
const fewestPages = 100;
/**
 * The time between pages varies about as much as it is long when people read, mostly more; a timer's does not. The deviation between
 * requests is among the signs of Tan and Kumar, "Discovery of Web Robot Sessions Based on their Navigational Patterns", 2002.
 */
const leastVariation = 0.1;
const longestGapMs = 30 * minuteMs;

/** Visitors who are too fast, too regular, or never stay on a page, to be people. */
export const bots: LogRule = {
  of: 'log',
  name: 'bots',
  title: 'programs that visit like people',
  removes: true,
  clean: async (engine, { cleaning: { bots: limits } }) => {
    if (!limits) return undefined;
    const fewest = Math.min(limits.perMinute, limits.perHour, fewestPages - 1);
    // Nearly everybody is told by these two alone: looking closer at all would cost as much as reading the log.
    await engine.run(
      `create or replace table often as select visitor, count(case when kind = ${view_item} then 1 end) as pages from raw_log
       where kind in (${acts}) group by visitor having count(*) > ${fewest}`,
    );
    await engine.run(
      `create or replace table busy as select visitor from often where pages >= ${fewestPages} union distinct
       select visitor from raw_log where kind in (${acts}) and visitor in (select visitor from often)
         group by visitor, kind, floor(at_ms / ${hourMs}) having count(*) > ${fewest}`,
    );
    await engine.run(
      `create or replace table busy_acts as select visitor, kind, at_ms, max(dwell) as dwell, count(*) as n, count(dwell) as dwells
       from raw_log where kind in (${acts}) and visitor in (select visitor from busy) group by visitor, kind, at_ms`,
    );
    await engine.run(`create or replace table robots as ${robotsSql(limits)}`);
    const said = await reasons(engine);
    const touched = said === undefined ? nothingTouched : await removeRobots(engine);
    for (const table of ['often', 'busy', 'busy_acts', 'robots']) await engine.run(`drop table ${table}`);
    return { ...touched, ...(said !== undefined && { said }) };
  },
};

const robotsSql = ({ perMinute, perHour }: BotLimits): string => {
  const within = (ms: number, most: number, why: string): string =>
    `select visitor, '${why}' as why from (select visitor, kind, floor(at_ms / ${ms}) as part from busy_acts
       group by visitor, kind, part having count(*) > ${most}) as parts`;
  const gaps = `select visitor, cast(at_ms - lag(at_ms) over (partition by visitor order by at_ms) as double) as gap from busy_acts where kind = ${view_item}`;
  const regular = `select visitor, 'regular' as why from (${gaps}) as gaps where gap <= ${longestGapMs} group by visitor
    having count(*) >= ${fewestPages} and avg(gap * gap) - avg(gap) * avg(gap) < ${leastVariation ** 2} * avg(gap) * avg(gap)`;
  const unread = `select visitor, 'unread' as why from busy_acts where kind = ${view_item} group by visitor
    having sum(n) >= ${fewestPages} and sum(dwells) = sum(n) and max(dwell) = 0`;
  return `select distinct visitor, why from (${[
    within(minuteMs, perMinute, 'minute'),
    within(hourMs, perHour, 'hour'),
    regular,
    unread,
  ].join(' union all ')}) as signs`;
};

const words = [
  ['minute', 'too fast within a minute'],
  ['hour', 'too fast within an hour'],
  ['regular', 'as regular as a timer'],
  ['unread', 'never staying on a page'],
] as const;

const reasons = async (engine: QueryEngine): Promise<string | undefined> => {
  const rows = await engine.rows('select why, count(*) as n from robots group by why');
  const told = words.flatMap(([why, text]) => {
    const people = numberIn(
      rows.find((row) => row['why'] === why),
      'n',
    );
    return people > 0 ? [`${people.toLocaleString('en')} ${text}`] : [];
  });
  return told.length > 0 ? `Of these visitors ${told.join(', ')}.` : undefined;
};

const removeRobots = async (engine: QueryEngine) => {
  const isRobot = 'visitor in (select visitor from robots)';
  const touched = await countTouched(engine, 'raw_log', isRobot);
  await engine.run(`delete from raw_log where ${isRobot}`);
  return touched;
};
