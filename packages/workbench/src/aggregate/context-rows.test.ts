import { join } from 'node:path';
import { type StoredEvent, arrivalChannel, channels, dayMs, seededRandom } from '@homebody/core';
import { noCode } from '@homebody/pack';
import { type ContextRow, countContext } from '@homebody/recommenders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { shopEnd, testFolder, testLog } from '../test-shop.ts';
import { contextRowsOf } from './context-rows.ts';

/** How somebody arrived, as different tools write it. */
const arrivals = [
  ['google', 'organic'],
  ['google', 'CPC'],
  ['(direct)', '(none)'],
  ['newsletter', 'e-mail'],
  ['m.facebook.com', 'referral'],
  ['blog.example', 'referral'],
  ['fb', 'Paid Social'],
  ['(not set)', '(not set)'],
  ['', ''],
  ["o'hara.example", ' Organic Social '],
] as const;

const random = seededRandom(3);
const visitAt = (at: number): number => Math.floor(at / dayMs);
const log = testLog({ people: 400 }).map((row) => ({
  ...row,
  arrival: arrivals[0] as readonly [string, string],
}));
const arrivalOfVisit = new Map<string, readonly [string, string]>();
for (const row of log) {
  const visit = `${row.user} ${visitAt(row.at)}`;
  const arrival =
    arrivalOfVisit.get(visit) ?? arrivals[Math.floor(random() * arrivals.length)] ?? arrivals[0];
  arrivalOfVisit.set(visit, arrival);
  row.arrival = arrival;
}
const csv = (spread: number): string =>
  [
    'user_id,timestamp,event_name,item_id,source,medium',
    ...log.map(
      ({ user, at, event, item, arrival }) =>
        `${user},${Math.round(shopEnd - (shopEnd - at) * spread)},${event},${item},${arrival[0]},${arrival[1]}`,
    ),
  ].join('\n');

const sorted = (rows: readonly ContextRow[]) =>
  [...rows].sort((a, b) => a.kind.localeCompare(b.kind) || a.context - b.context || a.category - b.category);

describe('what is counted of how visits came about', () => {
  let folder: ReturnType<typeof testFolder>;
  let engine: QueryEngine;
  let ids: readonly string[] = [];

  beforeEach(async () => {
    folder = testFolder();
    engine = await openDuckdb({ file: join(folder.path, 'log.duckdb'), memoryMb: 400 });
  });
  afterEach(() => {
    engine.close();
    folder.remove();
  });

  const load = async (spread: number): Promise<Uint16Array> => {
    const paths = [folder.file('log.csv', csv(spread))];
    await loadLog(engine, { paths, mapping: {}, withText: false, clock: () => shopEnd });
    const all = [...new Set(log.map(({ item }) => item))].sort();
    const items = await orderItems(engine, all.map((id) => ({ id, name: id })), 1); // prettier-ignore
    await prepareEvents(engine);
    ids = items.map(({ id }) => id);
    // The last taste's items have no category.
    return Uint16Array.from(ids, (id) => (id.startsWith('t3') ? noCode : Number(id[1])));
  };

  const inMemory = (category: Uint16Array, spread: number, group: number) => {
    const logs = new Map<string, StoredEvent[]>();
    for (const { user, event, at: was, item, arrival } of log) {
      const at = Math.round(shopEnd - (shopEnd - was) * spread);
      const channel = arrivalChannel(...arrival);
      const data = { items: [{ item_id: item }], ...(channel && { channel }) };
      logs.set(user, [...(logs.get(user) ?? []), { name: event, at, expiresAt: at + 90 * dayMs, data }]);
    }
    const least = { pair: 1, item: 1, group };
    return countContext(logs.values(), { indexOf: (id) => ids.indexOf(id), category, until: shopEnd, least });
  };

  it.each([
    ['two months', 1],
    ['seven years', 40],
  ])('agrees with the same counts made in memory, in a log of %s', async (_, spread) => {
    const category = await load(spread);
    for (const group of [1, 40, 150]) {
      const least = { pair: 1, item: 1, group };
      const rows = await contextRowsOf(engine, { until: shopEnd, least, category });
      expect(sorted(rows)).toEqual(sorted(inMemory(category, spread, group)));
      expect(rows.some(({ kind }) => kind === 'month')).toBe(spread > 6);
      expect(new Set(rows.map(({ kind }) => kind)).size).toBe(spread > 6 ? 3 : 2);
    }
  });

  it('[P10] leaves nothing out of the database that fewer people are behind', async () => {
    const category = await load(40);
    const rows = await contextRowsOf(engine, {
      until: shopEnd,
      least: { pair: 1, item: 1, group: 60 },
      category,
    });
    expect(rows.length).toBeGreaterThan(10);
    for (const { people, count } of rows) {
      expect(people).toBeGreaterThanOrEqual(60);
      expect(count).toBeGreaterThanOrEqual(people);
    }
  });

  it('reads channels in the log as pages do', async () => {
    await load(1);
    const found = await engine.rows('select distinct channel from events');
    const read = new Set(found.map(({ channel }) => channels[Number(channel ?? -1)]));
    expect(read).toEqual(new Set(arrivals.map(([source, medium]) => arrivalChannel(source, medium))));
    expect(read.size).toBe(7);
  });

  it('takes a column with the channel’s own name', async () => {
    const lines = ['Organic Search', 'Paid Social', 'Email', 'Direct', 'Unassigned'].map(
      (name, place) => `u${place},${shopEnd - dayMs},view_item,a,${name}`,
    );
    const text = ['user_id,timestamp,event_name,item_id,session_default_channel_group', ...lines];
    const paths = [folder.file('named.csv', text.join('\n'))];
    await loadLog(engine, { paths, mapping: {}, withText: false, clock: () => shopEnd });
    const found = await engine.rows('select channel from raw_log order by channel nulls last');
    expect(found.map(({ channel }) => channels[Number(channel ?? -1)])).toEqual([
      'direct',
      'search',
      'email',
      'ads',
      undefined,
    ]);
  });
});
