import { type ItemId, minuteMs } from '@homebody/core';
import type { SessionContext } from './profile.ts';

const sessionGapMs = 30 * minuteMs;
const sessionItems = 30;

/** Whether an event at `at` belongs to the session. A clock that jumped, either way, ends it. */
export const isSameSession = (session: SessionContext | undefined, at: number): session is SessionContext =>
  session !== undefined && Math.abs(at - session.lastAt) <= sessionGapMs;

/** The session with one more event in it. `acted` are the items it acted on; a page view only counts. */
export const sessionAfter = (
  session: SessionContext | undefined,
  at: number,
  { acted, page }: { readonly acted: readonly ItemId[]; readonly page: boolean },
): SessionContext => {
  const { startedAt, lastAt, items, pages } = isSameSession(session, at)
    ? session
    : { startedAt: at, lastAt: at, items: [], pages: 0 };
  const fresh = [...new Set(acted)];
  return {
    startedAt: Math.min(startedAt, at),
    lastAt: Math.max(lastAt, at),
    items: fresh.length
      ? [...items.filter((item) => !fresh.includes(item)), ...fresh].slice(-sessionItems)
      : items,
    pages: pages + (page ? 1 : 0),
  };
};
