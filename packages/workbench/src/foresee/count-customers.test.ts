import { dayMs, seededRandom } from '@homebody/core';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import {
  type Customer,
  buildBuyers,
  buildBuyersOfCounts,
  expectedOrder,
  expectedPurchases,
} from '@homebody/predictions';
import { expect, test } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { csvOf, shopEnd } from '../test-shop.ts';
import { countCustomers } from './count-customers.ts';

const current = useTestEngine();
const ids = ['cheap', 'dear'].map((id, at) => ({ id, name: id, category: 'c', price: 10 + 30 * at }));
const today = Math.floor((shopEnd - 1) / dayMs);

const counted = async (
  orders: readonly { user: string; item: string; daysAgo: number; quantity: number }[],
) => {
  const { engine, folder, load } = current();
  const rows = orders.map(({ user, item, daysAgo, quantity }) => ({
    user,
    item,
    event: 'purchase',
    at: (today - daysAgo) * dayMs + Math.floor(dayMs / 2),
    quantity,
  }));
  await load(folder.file('log.csv', csvOf(rows)));
  const catalogue = decodeCatalogue(encodeCatalogue(await orderItems(engine, ids, 1), { currency: 'EUR' }));
  await prepareEvents(engine);
  return countCustomers(engine, catalogue, shopEnd);
};

test('worked by hand: days of buying in weeks, and what is spent on the days after the first', async () => {
  const { histories, spending } = await counted([
    { user: 'a', item: 'cheap', daysAgo: 70, quantity: 1 },
    { user: 'a', item: 'cheap', daysAgo: 35, quantity: 2 },
    { user: 'a', item: 'dear', daysAgo: 35, quantity: 1 },
    { user: 'a', item: 'dear', daysAgo: 7, quantity: 1 },
    { user: 'b', item: 'dear', daysAgo: 14, quantity: 1 },
    { user: 'c', item: 'cheap', daysAgo: 14, quantity: 3 },
  ]);
  expect(histories).toEqual([
    { repeats: 0, recency: 0, age: 2, customers: 2 },
    { repeats: 2, recency: 9, age: 10, customers: 1 },
  ]);
  // (2 · 10 + 40 + 40) / 2
  expect(spending).toEqual([{ purchases: 2, mean: 50, customers: 1 }]);
});

test('counted together, everybody’s purchases teach what each one’s would', async () => {
  const random = seededRandom(3);
  const orders: { user: string; item: string; daysAgo: number; quantity: number }[] = [];
  const customers: Customer[] = [];
  for (let person = 0; person < 600; person += 1) {
    // Some spend much and most little, and nobody always the same.
    const usual = 2 / (0.2 + random() + random());
    const gap = 4 - 40 * Math.log(1 - random());
    const days: number[] = [];
    const spent: number[] = [];
    let daysAgo = Math.floor(30 + 150 * random());
    while (daysAgo > 0) {
      const quantity = 1 + Math.floor(-3 * usual * Math.log((1 - random()) * (1 - random())));
      orders.push({ user: `p${person}`, item: 'cheap', daysAgo, quantity });
      days.push(daysAgo);
      spent.push(10 * quantity);
      if (random() < 0.15) break;
      daysAgo -= 1 + Math.floor(-gap * Math.log(1 - random()));
    }
    const after = spent.slice(1);
    customers.push({
      repeats: days.length - 1,
      recency: (days[0]! - days.at(-1)!) / 7,
      age: days[0]! / 7,
      meanOrder: after.reduce((sum, value) => sum + value, 0) / Math.max(1, after.length),
    });
  }
  const whole = buildBuyers(customers);
  const together = buildBuyersOfCounts(await counted(orders));
  expect([together.customers, together.repeaters]).toEqual([whole.customers, whole.repeaters]);
  const [one, other] = [whole.buyers!, together.buyers!];
  const history = { repeats: 2, recency: 9, age: 13 };
  expect(
    expectedPurchases(other.purchases, history, 13) / expectedPurchases(one.purchases, history, 13),
  ).toBeCloseTo(1, 1);
  const order = { purchases: 2, mean: 60 };
  expect(expectedOrder(other.orders, order) / expectedOrder(one.orders, order)).toBeCloseTo(1, 1);
}, 30_000);
