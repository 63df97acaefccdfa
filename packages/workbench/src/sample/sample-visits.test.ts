import { join } from 'node:path';
import { itemsOf, minuteMs } from '@homebody/core';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { type TestRow, csvOf, itemId, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { sampleVisits } from './sample-visits.ts';
import { splitTime } from './split-time.ts';

describe('a sample of visitors', () => {
  let folder: ReturnType<typeof testFolder>;
  let engine: QueryEngine;

  beforeEach(async () => {
    folder = testFolder();
    engine = await openDuckdb({ file: join(folder.path, 'log.duckdb'), memoryMb: 300 });
  });
  afterEach(() => {
    engine.close();
    folder.remove();
  });

  const load = async (rows: readonly TestRow[]) => {
    const paths = [folder.file('log.csv', csvOf(rows))];
    await loadLog(engine, { paths, mapping: {}, withText: false, clock: () => shopEnd });
    const ids = [...new Set(rows.map(({ item }) => item))].map((id) => ({
      id,
      name: id,
      category: 'c',
      price: 2,
    }));
    const items = await orderItems(engine, ids, 1);
    await prepareEvents(engine);
    return decodeCatalogue(encodeCatalogue(items));
  };

  it('is replayed in time order, one list a person, the same for the same seed', async () => {
    const catalogue = await load(testLog({ people: 60 }));
    const options = { activeFrom: 0, people: 20, seed: 1 };
    const visits = await sampleVisits(engine, catalogue, options);
    expect(visits).toHaveLength(20);
    for (const events of visits)
      events.forEach((event, at) => expect(event.at).toBeGreaterThanOrEqual(events[at - 1]?.at ?? 0));
    expect(await sampleVisits(engine, catalogue, options)).toEqual(visits);
    expect(await sampleVisits(engine, catalogue, { ...options, seed: 2 })).not.toEqual(visits);
  });

  it('holds only people who did something in the asked time', async () => {
    const catalogue = await load(testLog({ people: 60, visits: 1 }));
    const activeFrom = shopEnd - 10 * 86_400_000;
    const visits = await sampleVisits(engine, catalogue, { activeFrom, people: 60, seed: 1 });
    expect(visits.length).toBeLessThan(30);
    for (const events of visits) expect(events.at(-1)?.at).toBeGreaterThanOrEqual(activeFrom);
  });

  it('gives an order as one event with its items, in no order of popularity', async () => {
    const order = Array.from({ length: 12 }, (_, place) => ({
      user: 'p0',
      item: itemId(0, place),
      event: 'purchase',
      at: shopEnd - 5,
      quantity: 1, // prettier-ignore
    }));
    const catalogue = await load([...testLog({ people: 60 }).filter(({ user }) => user !== 'p0'), ...order]);
    const visits = await sampleVisits(engine, catalogue, { activeFrom: shopEnd - 6, people: 5, seed: 1 });
    const [event] = visits.flat();
    expect(visits.flat()).toHaveLength(1);
    expect(event).toMatchObject({ name: 'purchase', at: shopEnd - 5 });
    const places = event ? itemsOf(event).map(({ item_id }) => catalogue.indexOf(item_id) ?? -1) : [];
    expect([...places].sort((a, b) => a - b)).not.toEqual(places);
    expect(event && itemsOf(event)[0]).toMatchObject({ item_category: 'c', price: 2, quantity: 1 });
  });

  it('tells the channel once a visit, as its first page would have', async () => {
    const rows = testLog({ people: 60 });
    const catalogue = await load(rows);
    await engine.run('update events set channel = 3 where session % 2 = 0');
    for (const events of await sampleVisits(engine, catalogue, { activeFrom: 0, people: 20, seed: 1 })) {
      const pages = events.filter(({ name }) => name === 'page_view');
      expect(pages.length).toBeGreaterThan(0);
      for (const { data } of pages) expect(data).toEqual({ channel: 'email' });
      const gaps = events.filter(({ at }, place) => at - (events[place - 1]?.at ?? 0) > 30 * minuteMs);
      expect(pages.length).toBe(Math.ceil(gaps.length / 2));
      expect(events[0]?.name).toBe('page_view');
    }
  });

  it('is cut by time so that the newest days judge', async () => {
    await load(testLog({ people: 60 }));
    const { choicesFrom, judgedFrom, end } = await splitTime(engine);
    expect(choicesFrom).toBeLessThan(judgedFrom);
    expect(judgedFrom).toBeLessThan(end);
    const [row] = await engine.rows(
      `select count(*) as n, count(*) filter (where at_ms < ${choicesFrom}) as older from events`,
    );
    expect(Number(row?.['older']) / Number(row?.['n'])).toBeGreaterThan(0.6);
  });
});
