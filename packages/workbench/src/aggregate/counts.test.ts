import { join } from 'node:path';
import { type StoredEvent, dayMs } from '@homebody/core';
import { countRows } from '@homebody/recommenders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { type TestRow, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { itemRowsOf } from './item-rows.ts';
import { pairRowsOf } from './pair-rows.ts';

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
