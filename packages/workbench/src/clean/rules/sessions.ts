import { minuteMs } from '@homebody/core';
import { numberIn } from '../../engine/query-engine.ts';
import { type EventRule } from '../rule.ts';

/** Sessions that began for another reason than that nothing had happened for a while. */
export const sessions: EventRule = {
  of: 'events',
  name: 'sessions',
  title: 'sessions begun at midnight or with another campaign',
  removes: false,
  clean: async (engine, { cleaning: { sessions: told } }) => {
    if (!told.midnight && !told.campaign) return undefined;
    const [row] = await engine.rows(
      `select count(*) as n, count(distinct visitor) as people from (
         select visitor, session - lag(session) over (partition by visitor order by at_ms, item) as begins,
           at_ms - lag(at_ms) over (partition by visitor order by at_ms, item) as gap from events) as gaps
       where begins > 0 and gap <= ${told.gap * minuteMs}`,
    );
    return { rows: numberIn(row, 'n'), people: numberIn(row, 'people'), orders: 0 };
  },
};
