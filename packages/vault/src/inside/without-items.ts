import { type EventItem, type StoredEvent, itemsOf } from '@homebody/core';

/** The event without these items, the very same where it had none of them; `undefined` when it was about nothing else. */
export const withoutItems = (
  event: StoredEvent,
  isOut: (item: EventItem) => boolean | undefined,
): StoredEvent | undefined => {
  const items = itemsOf(event);
  const kept = items.filter((item) => !isOut(item));
  if (kept.length === items.length) return event;
  return kept.length > 0 ? { ...event, data: { ...event.data, items: kept } } : undefined;
};
