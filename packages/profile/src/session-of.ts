import { type Channel, type ItemId, minuteMs } from '@homebody/core';
import type { SessionContext } from './profile.ts';

const sessionGapMs = 30 * minuteMs;
const sessionItems = 30;
const sessionShown = 100;

/** Whether an event at `at` belongs to the session. A clock that jumped, either way, ends it. */
export const isSameSession = (session: SessionContext | undefined, at: number): session is SessionContext =>
  session !== undefined && Math.abs(at - session.lastAt) <= sessionGapMs;

export interface SessionEvent {
  readonly name: string;
  readonly at: number;
  readonly items: readonly ItemId[];
  readonly channel?: Channel | undefined;
}

/** The session with one more event in it; a new one where the event does not belong to it. */
export const sessionAfter = (
  session: SessionContext | undefined,
  { name, at, items: named, channel }: SessionEvent,
): SessionContext => {
  const now: SessionContext = isSameSession(session, at)
    ? session
    : { startedAt: at, lastAt: at, items: [], shown: [], pages: 0 };
  const { startedAt, lastAt, items, shown, pages, landing } = now;
  const isList = name === 'view_item_list';
  return {
    startedAt: Math.min(startedAt, at),
    lastAt: Math.max(lastAt, at),
    items: isList ? items : added(items, named, sessionItems),
    shown: isList ? added(shown, named, sessionShown) : shown.filter((item) => !named.includes(item)),
    pages: pages + (name === 'page_view' ? 1 : 0),
    channel: now.channel ?? channel,
    landing: landing ?? (isList ? undefined : named[0]),
  };
};

/** Each item once, at its latest place, the newest `most`. */
const added = (items: readonly ItemId[], more: readonly ItemId[], most: number): readonly ItemId[] => {
  const fresh = new Set(more);
  return fresh.size ? [...items.filter((item) => !fresh.has(item)), ...fresh].slice(-most) : items;
};
