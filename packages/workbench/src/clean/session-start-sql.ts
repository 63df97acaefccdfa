import { dayMs, minuteMs } from '@homebody/core';
import type { Cleaning } from './cleaning.ts';
import { localSql } from './zone-sql.ts';

/** Clocks that are changed after it are not known of yet. */
const latestMs = Date.UTC(2045, 0, 1);

/** SQL: the day of a row in the shop's zone, for `sessionStartSql`; always the same where days end no session. */
export const dayOfSql = ({ sessions: { midnight }, timeZone }: Cleaning): string =>
  midnight ? `floor(${localSql(timeZone, 'at_ms', latestMs)} / ${dayMs})` : '0';

export interface SessionSql {
  readonly visitor: string;
  /** What a visitor's rows are ordered by. */
  readonly order: string;
}

/** SQL: whether a row is the first of a session, 1 or 0; the first of all is not. Reads `at_ms`, and where they matter `day_of` and `campaign`. */
export const sessionStartSql = (
  { sessions: { gap, midnight, campaign } }: Cleaning,
  { visitor, order }: SessionSql,
): string => {
  const before = (column: string): string =>
    `lag(${column}) over (partition by ${visitor} order by ${order})`;
  const signs = [`at_ms - ${before('at_ms')} > ${gap * minuteMs}`];
  if (midnight) signs.push(`day_of <> ${before('day_of')}`);
  if (campaign)
    // Rows that say nothing of it go on with what was said before.
    signs.push(
      `campaign <> lag(campaign) over (partition by ${visitor}, case when campaign is null then 0 else 1 end order by ${order})`,
    );
  return `case when ${signs.join(' or ')} then 1 else 0 end`;
};
