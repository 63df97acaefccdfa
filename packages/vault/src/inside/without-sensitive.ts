import { type AttributesOf, type StoredEvent, itemsOf } from '@homebody/core';

/**
 * What may be kept of these events: no item that the catalogue calls sensitive, and no event that was about nothing
 * else (P7). Marked pages and items never get this far; this is for what a shop's own calls tell.
 */
export const withoutSensitive = (
  events: readonly StoredEvent[],
  attributesOf: AttributesOf,
): readonly StoredEvent[] =>
  events.flatMap((event) => {
    const items = itemsOf(event);
    const kept = items.filter(({ item_id }) => !attributesOf(item_id)?.sensitive);
    if (kept.length === items.length) return event;
    return kept.length > 0 ? { ...event, data: { ...event.data, items: kept } } : [];
  });
