/** What a prediction is asked with on a device is what it was learned from in the log. */
import {
  type AttributesOf,
  type EventItem,
  type StoredEvent,
  dayMs,
  itemsOf,
  minuteMs,
  seededRandom,
} from '@homebody/core';
import { type Catalogue, type CatalogueRow, decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import { alikeEvents, alikeFeatures, asTold } from '@homebody/predictions';
import { createProfileBuilder, pastOf, pastsAt } from '@homebody/profile';
import { expect, test } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { shopEnd } from '../test-shop.ts';
import { readHistories } from './read-histories.ts';

const current = useTestEngine();

const rows: readonly CatalogueRow[] = [
  ...Array.from({ length: 12 }, (_, at) => ({
    id: `item-${at}`,
    name: `Item ${at}`,
    category: `c${at % 3}`,
    price: 5 + at,
  })),
  { id: 'private', name: 'Private', category: 'c0', price: 7, sensitive: true },
];

/** As a device's pack knows items. */
const knownBy =
  ({ indexOf, attributesOf, sensitive }: Catalogue): AttributesOf =>
  (item) => {
    const index = indexOf(item);
    return index === undefined ? undefined : { ...attributesOf(item), sensitive: sensitive[index] === 1 };
  };

/** All that a device records of one person: pages, searches, attention and strangers to the catalogue, too. */
const recorded = (person: number): readonly StoredEvent[] => {
  const random = seededRandom(person);
  const events: StoredEvent[] = [];
  let at = shopEnd - 60 * dayMs;
  const record = (name: string, data: StoredEvent['data'], ids: readonly string[] = []): void => {
    const items = ids.map((item_id) => ({ item_id, price: 5 + item_id.length, quantity: 1 }));
    events.push({
      name,
      at,
      expiresAt: at + 90 * dayMs,
      data: { ...data, ...(items.length > 0 && { items }) },
    });
    at += minuteMs * (0.5 + Math.floor(4 * random()));
  };
  const any = (): string => {
    const draw = Math.floor(14 * random());
    return draw === 13 ? 'private' : draw === 12 ? 'stranger' : `item-${draw}`;
  };
  for (let visit = 0; visit < 5; visit += 1) {
    record('page_view', random() < 0.6 ? { channel: random() < 0.5 ? 'email' : 'search' } : {});
    const cart: string[] = [];
    for (let act = 0; act < 6 * random(); act += 1) {
      if (random() < 0.3) record('search', {});
      if (random() < 0.3) record('view_item_list', {}, [any(), any()]);
      const item = any();
      record('view_item', {}, [item]);
      record('user_engagement', { engagement_time_msec: 5_000 }, [item]);
      if (random() < 0.4) {
        record('add_to_cart', {}, [item]);
        cart.push(item);
      }
      if (random() < 0.1) record('view_cart', {}, cart);
      if (cart.length > 0 && random() < 0.2) record('remove_from_cart', {}, [cart.pop()!]);
    }
    const known = [...new Set(cart)].filter((item) => item.startsWith('item-'));
    if (known.length > 0 && random() < 0.5) {
      record('begin_checkout', {}, known);
      record('purchase', { transaction_id: `${person} ${visit}` }, known);
    }
    at += Math.floor((2 + 9 * random()) * dayMs);
  }
  return events;
};

/** The same as the shop's log has it: rows of items alone. */
const inLog = (person: number, events: readonly StoredEvent[]): readonly string[] => {
  let channel = '';
  let last = -Infinity;
  return events.flatMap((event) => {
    if (event.at - last > 30 * minuteMs) channel = '';
    last = event.at;
    channel = String(event.data['channel'] ?? channel);
    if (!['view_item_list', ...alikeEvents].includes(event.name)) return [];
    return itemsOf(event).map(
      ({ item_id, price }: EventItem) =>
        `p${person},${event.at * 1000},${event.name},${item_id},1,${price},${channel},${String(event.data['transaction_id'] ?? '')}`,
    );
  });
};

test('every feature that is offered counts alike in the log and on the device, at every moment', async () => {
  const people = Array.from({ length: 40 }, (_, person) => recorded(person));
  const { engine, folder, load } = current();
  const header = 'user_pseudo_id,event_timestamp,event_name,item_id,quantity,price,channel,transaction_id';
  await load(
    folder.file('log.csv', [header, ...people.flatMap((events, at) => inLog(at, events))].join('\n')),
  );
  const catalogue = decodeCatalogue(encodeCatalogue(await orderItems(engine, rows, 1), { currency: 'EUR' }));
  const { lastAt } = await prepareEvents(engine);
  const { of: histories, told } = await readHistories(engine, catalogue, { seed: 1, until: lastAt + 1 });
  expect(told).toEqual(['view_item', 'add_to_cart', 'remove_from_cart', 'purchase']);

  const attributesOf = knownBy(catalogue);
  const rowOf = (past: Parameters<(typeof alikeFeatures)[number]['of']>[0]): string =>
    alikeFeatures.map(({ name, of }) => `${name} ${of(past).toFixed(6)}`).join(', ');
  const built = histories.flatMap((events) => {
    const moments = [...events.keys()]
      .filter((event) => events[event]!.name !== 'page_view')
      .map((event) => ({ event, now: events[event]!.at }));
    return pastsAt(events, moments, attributesOf).map(rowOf);
  });
  const device = people.flatMap((events) => {
    const builder = createProfileBuilder(attributesOf);
    return events.flatMap((event, at) => {
      builder.learn(event);
      const seen = asTold(events.slice(0, at + 1), told, attributesOf);
      if (seen.at(-1)?.at !== event.at) return [];
      return [rowOf(pastOf({ events: seen, profile: builder.read(), now: event.at, attributesOf }))];
    });
  });
  expect(built.length).toBeGreaterThan(300);
  expect(device.toSorted()).toEqual(built.toSorted());
});

test('[P7] what people did with sensitive items, or with no item of the catalogue, is told by neither', () => {
  const attributesOf = knownBy(decodeCatalogue(encodeCatalogue(rows, { currency: 'EUR' })));
  const look = (item_id: string, at: number): StoredEvent => ({
    name: 'view_item',
    at,
    expiresAt: at + 90 * dayMs,
    data: { items: [{ item_id }] },
  });
  const told = asTold(
    [look('private', 1), look('stranger', 2), look('item-1', 3)],
    alikeEvents,
    attributesOf,
  );
  expect(told.map(({ at }) => at)).toEqual([3]);
});
