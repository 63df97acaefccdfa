import { join } from 'node:path';
import { type StoredEvent, dayMs } from '@homebody/core';
import { type RhythmRow, countBaskets, countRhythm, countRows } from '@homebody/recommenders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { type TestRow, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { basketRowsOf } from './basket-rows.ts';
import { itemRowsOf } from './item-rows.ts';
import { pairRowsOf } from './pair-rows.ts';
import { rhythmRowsOf } from './rhythm-rows.ts';

/** Weights are compared within rounding, the rest exactly. */
const unweighed = <Row extends object>(row: Row) => ({ ...row, weight: undefined });

const everybody = { pair: 1, item: 1, group: 1 };

describe('what is counted in a log', () => {
  let folder: ReturnType<typeof testFolder>;
  let engine: QueryEngine;

  beforeEach(async () => {
    folder = testFolder();
    engine = await openDuckdb({ file: join(folder.path, 'log.duckdb'), memoryMb: 400 });
  });
  afterEach(() => {
    engine.close();
    folder.remove();
  });

  const load = async (rows: readonly TestRow[]): Promise<readonly string[]> => {
    const paths = [folder.file('log.csv', csvOf(rows))];
    await loadLog(engine, { paths, mapping: {}, withText: false, clock: () => shopEnd });
    const ids = [...new Set(rows.map(({ item }) => item))].sort();
    const items = await orderItems(engine, ids.map((id) => ({ id, name: id })), 1); // prettier-ignore
    await prepareEvents(engine);
    return items.map(({ id }) => id);
  };

  const logsOf = (rows: readonly TestRow[]): Iterable<readonly StoredEvent[]> => {
    const logs = new Map<string, StoredEvent[]>();
    for (const { user, event, at, item } of rows) {
      const data = { items: [{ item_id: item }] };
      const log = logs.get(user) ?? [];
      logs.set(user, [...log, { name: event, at, expiresAt: at + 90 * dayMs, data }]);
    }
    return logs.values();
  };

  it('agrees with the same counts made in memory', async () => {
    const rows = testLog({ people: 80 });
    const ids = await load(rows);
    const counted = countRows(logsOf(rows), (id) => ids.indexOf(id), shopEnd);
    const items = await itemRowsOf(engine, { until: shopEnd, least: everybody });
    const expectedItems = [...counted.items].sort((a, b) => a.item - b.item);
    expect(items.map(unweighed)).toEqual(expectedItems.map(unweighed));
    items.forEach(({ weight }, at) => expect(weight).toBeCloseTo(expectedItems[at]?.weight ?? NaN, 4));

    const pairs = [...(await pairRowsOf(engine, { until: shopEnd, least: everybody }))];
    const expectedPairs = [...counted.pairs].sort((x, y) => x.a - y.a || x.b - y.b);
    expect(pairs.map(unweighed)).toEqual(expectedPairs.map(unweighed));
    pairs.forEach(({ weight }, at) => expect(weight).toBeCloseTo(expectedPairs[at]?.weight ?? NaN, 4));
  });

  it('agrees on what is bought together with the same counts made in memory', async () => {
    const rows = testLog({ people: 80 });
    const ids = await load(rows);
    const counted = countBaskets(logsOf(rows), (id) => ids.indexOf(id), shopEnd);
    const { pairs, buyers } = await basketRowsOf(engine, { until: shopEnd, least: everybody });
    const expectedBuyers = [...counted.buyers].sort((x, y) => x.item - y.item);
    expect(buyers.map(unweighed)).toEqual(expectedBuyers.map(unweighed));
    buyers.forEach(({ weight }, at) => expect(weight).toBeCloseTo(expectedBuyers[at]?.weight ?? NaN, 5));
    const expected = [...counted.pairs].sort((x, y) => x.a - y.a || x.b - y.b);
    expect(pairs.length).toBeGreaterThan(50);
    expect(pairs.map(unweighed)).toEqual(expected.map(unweighed));
    pairs.forEach(({ weight }, at) => expect(weight).toBeCloseTo(expected[at]?.weight ?? NaN, 5));
  });

  it('agrees on who buys again, and after how long, with the same counts made in memory', async () => {
    const rows = testLog({ people: 80, visits: 8 });
    const ids = await load(rows);
    // Every other item is a consumable, in three categories and one that has none.
    const categoryOf = (item: number) => (item % 2 ? undefined : item % 8 === 0 ? -1 : item % 3);
    const consumables = ids.flatMap((_, item) => {
      const category = categoryOf(item);
      return category === undefined ? [] : [{ item, category }];
    });
    const counted = countRhythm(logsOf(rows), (id) => ids.indexOf(id), categoryOf);
    const found = await rhythmRowsOf(engine, consumables, { until: shopEnd, least: everybody });
    for (const of of ['items', 'categories'] as const) {
      const expected = counted[of].filter((row) => row.of >= 0).toSorted((x, y) => x.of - y.of);
      const uncounted = (row: RhythmRow) => ({ ...row, logDays: undefined });
      expect(found[of].map(uncounted)).toEqual(expected.map(uncounted));
      found[of].forEach(({ logDays }, at) => expect(logDays).toBeCloseTo(expected[at]?.logDays ?? NaN, 5));
    }
    expect(found.items.length).toBeGreaterThan(10);
    expect(found.categories).toHaveLength(3);
  });

  it('pairs what one person buys within days of each other, and less than what is in one order', async () => {
    const buy = (user: string, item: string, daysAgo: number) => ({
      user,
      item,
      event: 'purchase',
      at: shopEnd - 1 - daysAgo * dayMs,
      quantity: 1,
    });
    const rows = [
      ...['p1', 'p2'].flatMap((user) => [buy(user, 'lamp', 0), buy(user, 'bulb', 0), buy(user, 'rug', 9)]),
      // Twice over, this person is still one, and counts by the closer time.
      buy('p3', 'lamp', 30),
      buy('p3', 'bulb', 28),
      buy('p3', 'lamp', 0),
      buy('p3', 'bulb', 0),
      buy('p4', 'lamp', 2),
      buy('p4', 'rug', 0),
    ];
    const ids = await load(rows);
    const { pairs } = await basketRowsOf(engine, { until: shopEnd, least: everybody });
    const named = pairs.map(({ a, b, people, weight }) => [
      [ids[a], ids[b]].sort().join(' '),
      people,
      Math.round(weight * 100) / 100,
    ]);
    expect(named.toSorted()).toEqual([
      ['bulb lamp', 3, 3],
      ['lamp rug', 1, 0.5],
    ]);
  });

  it('[P10] lets nothing out of the engine that too few people bought together or bought again', async () => {
    const rows = testLog({ people: 80, visits: 8 });
    const ids = await load(rows);
    const least = { pair: 3, item: 4, group: 50 };
    const { pairs, buyers } = await basketRowsOf(engine, { until: shopEnd, least });
    const consumables = ids.map((_, item) => ({ item, category: item % 20 }));
    const { items, categories } = await rhythmRowsOf(engine, consumables, { until: shopEnd, least });
    expect(Math.min(...pairs.map(({ people }) => people))).toBe(3);
    expect(Math.min(...buyers.map(({ people }) => people))).toBeGreaterThanOrEqual(3);
    expect(Math.min(...[...items, ...categories].map(({ people }) => people))).toBe(4);
  });

  it('knows nothing of what came later', async () => {
    const rows = testLog({ people: 80 });
    await load(rows);
    const until = shopEnd - 20 * dayMs;
    const options = { until, least: { pair: 2, item: 2, group: 2 } };
    const items = await itemRowsOf(engine, options);
    const pairs = [...(await pairRowsOf(engine, options))];
    await engine.run(`delete from events where at_ms >= ${until}`);
    expect(await itemRowsOf(engine, options)).toEqual(items);
    expect([...(await pairRowsOf(engine, options))]).toEqual(pairs);
    expect(items.length).toBeGreaterThan(10);
  });

  it('counts the items of one order both ways, and the less the more there are', async () => {
    const order = (user: string, items: readonly string[]) =>
      items.map((item) => ({ user, item, event: 'purchase', at: shopEnd - 2, quantity: 1 }));
    const ids = await load([...order('p1', ['a', 'b']), ...order('p2', ['c', 'd', 'e', 'f', 'g'])]);
    const pairs = [...(await pairRowsOf(engine, { until: shopEnd, least: everybody }))];
    const weight = (a: string, b: string) =>
      pairs.find((pair) => pair.a === ids.indexOf(a) && pair.b === ids.indexOf(b))?.weight ?? 0;
    expect(weight('a', 'b')).toBeCloseTo(0.8, 3);
    expect(weight('b', 'a')).toBeCloseTo(0.8, 3);
    expect(weight('c', 'g')).toBeCloseTo(0.8 / 2 ** 0.8, 3);
    expect(pairs).toHaveLength(2 + 5 * 4);
  });

  it('leaves out what too few people are behind before it leaves the database', async () => {
    await load(testLog({ people: 30 }));
    const least = { pair: 4, item: 6, group: 50 };
    const pairs = await pairRowsOf(engine, { until: shopEnd, least });
    for (const { people } of pairs) expect(people).toBeGreaterThanOrEqual(4);
    expect(pairs.dropped).toBeGreaterThan(0);
    const items = await itemRowsOf(engine, { until: shopEnd, least });
    for (const { people, weight, recentPeople, earlierPeople } of items) {
      if (people < 6) expect(weight).toBe(0);
      expect(recentPeople === 0 || recentPeople >= 6).toBe(true);
      expect(earlierPeople === 0 || earlierPeople >= 6).toBe(true);
    }
  });
});
