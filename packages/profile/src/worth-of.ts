import type { EventItem, StoredEvent } from '@homebody/core';

/** What an order was worth in the shop's currency: its own word, or the sum of the named items. */
export const worthOf = ({ data: { value } }: StoredEvent, items: readonly EventItem[]): number =>
  typeof value === 'number'
    ? value
    : items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0);
