import type { EventItem, StoredEvent } from '@homebody/core';
import type { World } from './world.ts';

/** An event of the simulated log: as it would be kept, less the date on which it would be deleted. */
export type SimulatedEvent = Pick<StoredEvent, 'name' | 'at' | 'data'>;

/** An item as events carry it. */
export const eventItem = ({ items }: World, item: number, more: Partial<EventItem> = {}): EventItem => {
  const { id, category, brand, price } = items[item] as (typeof items)[number];
  return { item_id: id, item_category: category, item_brand: brand, price, ...more };
};
