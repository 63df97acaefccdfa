/** Visitors for tests: a log written by hand, and what a device would know of it. */
import { type ItemAttributes, type StoredEvent, dayMs, seededRandom } from '@homebody/core';
import { createProfileBuilder } from '@homebody/profile';
import type { Known } from './kind.ts';

/** A Monday, noon UTC. */
export const now = Date.parse('2026-03-02T12:00:00Z');

const catalogue: ReadonlyMap<string, ItemAttributes> = new Map([
  ['lamp-1', { category: 'Lamps', brand: 'Lux', price: 20, priceBand: 0 }],
  ['lamp-2', { category: 'Lamps', brand: 'Nord', price: 60, priceBand: 2 }],
  ['lamp-3', { category: 'Lamps', brand: 'Nord', price: 140, priceBand: 4 }],
  ['rug-1', { category: 'Rugs', brand: 'Nord', price: 90, priceBand: 1 }],
  ['rug-2', { category: 'Rugs', brand: 'Anker', price: 300, priceBand: 4 }],
  ['balm', { category: 'Care', brand: 'Anker', price: 5, priceBand: 0, sensitive: true }],
]);

export const itemIds = [...catalogue.keys(), 'gone'];
export const attributesOf = (item: string): ItemAttributes | undefined => catalogue.get(item);

export interface Happening {
  readonly name: string;
  readonly daysAgo: number;
  readonly items?: readonly string[];
  readonly data?: StoredEvent['data'];
}

export const eventOf = ({ name, daysAgo, items = [], data = {} }: Happening): StoredEvent => ({
  name,
  at: Math.round(now - daysAgo * dayMs),
  expiresAt: Math.round(now + (90 - daysAgo) * dayMs),
  data: {
    ...data,
    ...(items.length > 0 && {
      items: items.map((item_id) => {
        const price = catalogue.get(item_id)?.price;
        return { item_id, ...(price !== undefined && { price }) };
      }),
    }),
  },
});

export const knownFrom = (events: readonly StoredEvent[]): Known => {
  const builder = createProfileBuilder(attributesOf);
  for (const event of events) builder.learn(event, now);
  return { events, profile: builder.read(), attributesOf };
};

/** What is known of a visitor who did this, given in any order. */
export const visitor = (...happened: readonly Happening[]): Known =>
  knownFrom(happened.map(eventOf).sort((a, b) => a.at - b.at));

const names = ['view_item', 'view_item', 'view_item', 'add_to_cart', 'purchase', 'search', 'select_item'];

/** A log at random, some months long. */
export const randomLog = (seed: number, events: number): readonly StoredEvent[] => {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: events }, () => {
    const name = pick(names);
    return eventOf({
      name,
      // A visit now and then, minutes apart within, and often one that goes on.
      daysAgo: Math.floor(60 * random() ** 3) + random() / 40,
      ...(name !== 'search' && {
        items: Array.from({ length: 1 + (random() < 0.2 ? 2 : 0) }, () => pick(itemIds)),
      }),
      ...(name === 'search' && random() < 0.5 && { data: { item_category: pick(['Lamps', 'Rugs']) } }),
      ...(name === 'purchase' && { data: { transaction_id: `t${Math.floor(random() * 20)}` } }),
    });
  }).sort((a, b) => a.at - b.at);
};
