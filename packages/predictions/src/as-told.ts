import { type AttributesOf, type StoredEvent, itemsOf, minuteMs } from '@homebody/core';

/** A visit that began longer ago, and of which nothing was told since, is another one. */
const gapMs = 30 * minuteMs;

/**
 * A visitor's events as the shop's log would have told them, had it been theirs: only what a log tells of, only items of the
 * catalogue that are not sensitive, and how a visit began at the first event of it that is told. What a device knows beyond that,
 * such as pages and searches, no prediction was learned from.
 *
 * `told` names the log's events. The given events stay as they are.
 */
export const asTold = (
  events: readonly StoredEvent[],
  told: readonly string[],
  attributesOf: AttributesOf,
): readonly StoredEvent[] => {
  let arrival: StoredEvent | undefined;
  return events.flatMap((event) => {
    if (event.data['channel']) arrival = event;
    if (!told.includes(event.name)) return [];
    const items = itemsOf(event).filter(({ item_id }) => {
      const known = attributesOf(item_id);
      return known && !known.sensitive;
    });
    if (!items.length) return [];
    const seen = { ...event, data: { ...event.data, items } };
    const began = arrival && event.at - arrival.at <= gapMs && { ...arrival, at: event.at };
    arrival = undefined;
    return began ? [began, seen] : [seen];
  });
};
