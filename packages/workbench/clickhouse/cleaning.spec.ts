import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderItems } from '../src/catalogue/order-items.ts';
import { cleaningOf } from '../src/clean/cleaning.ts';
import { readCustomers } from '../src/customers/read-customers.ts';
import { openClickhouse } from '../src/engine/clickhouse-engine.ts';
import { openDuckdb } from '../src/engine/duckdb-engine.ts';
import type { QueryEngine } from '../src/engine/query-engine.ts';
import { type LoadedLog, loadLog } from '../src/log/load-log.ts';
import { logFields, parseMapping } from '../src/log/mapping.ts';
import { type PreparedEvents, prepareEvents } from '../src/log/prepare-events.ts';
import { shopEnd, testFolder } from '../src/test-shop.ts';
import { type RunningClickhouse, startClickhouse } from './start-clickhouse.ts';

const cleaning = cleaningOf(
  {
    testOrders: {
      accounts: ['*@shop.example'],
      orders: ['TEST-'],
      coupons: ['staff'],
      free: true,
      quantity: 500,
    },
    rates: { USD: 0.9, GBP: 1.15 },
    timeZone: 'Europe/Berlin',
    sessions: { gap: 40, midnight: true, campaign: true },
  },
  'EUR',
);
const map =
  'user=visitor,item=sku,time=at,event=what,person=login,campaign=campaign,currency=money,coupon=code,transaction=order_id';

/** A log with everything that there is a rule for. */
const faultyLog = (): string => {
  const random = seededRandom(11);
  const draw = (most: number): number => Math.floor(random() * most);
  const one = <Value>(values: readonly Value[]): Value | undefined => values[draw(values.length)];
  const lines = ['visitor,sku,at,what,quantity,price,order_id,login,campaign,utm_source,money,code'];
  const start = shopEnd - 150 * 86_400_000;
  const naive = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  for (let person = 0; person < 60; person += 1) {
    let at = start + draw(100 * 86_400) * 1_000;
    for (let look = 0; look < 30; look += 1) {
      at += 1_000 * (20 + draw(random() < 0.1 ? 40_000 : 900));
      const who = person === 7 ? 'qa@Shop.example' : `v${person % 50}`;
      const login = random() < 0.1 ? `login-${one([person % 40, 3])}` : '';
      const campaign = random() < 0.2 ? one(['spring', 'summer']) : '';
      const event = random() < 0.2 ? 'purchase' : 'view_item';
      const order = event === 'purchase' ? `${random() < 0.1 ? 'TEST-' : 'o'}${person}-${look >> 2}` : '';
      const quantity = random() < 0.01 ? 999 : random() < 0.04 ? -1 : 1;
      const price = random() < 0.1 ? 0 : 5 + draw(5);
      const line = [who, `i${draw(12)}`, random() < 0.5 ? naive(at) : at, event, quantity, price, order, login, campaign, random() < 0.2 ? one(['news', 'google']) : '', one(['EUR', 'USD', 'gbp', '', 'JPY']), random() < 0.02 ? 'Staff' : '']; // prettier-ignore
      for (let copy = random() < 0.1 ? 2 : 1; copy > 0; copy -= 1) lines.push(line.join(','));
    }
  }
  for (let look = 0; look < 150; look += 1) {
    lines.push(`timer,i${look % 12},${start + look * 5_000},view_item,1,,,,,,,`);
    lines.push(`quick,i${look % 12},${start + look * 400 + draw(300)},view_item,1,,,,,,,`);
  }
  return lines.join('\n');
};

describe('cleaning with ClickHouse', () => {
  const folder = testFolder();
  let server: RunningClickhouse;
  let engines: readonly QueryEngine[] = [];
  let loaded: readonly LoadedLog[] = [];
  let prepared: readonly PreparedEvents[] = [];

  const ofBoth = <Result>(ask: (engine: QueryEngine, at: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(engines.map(ask));

  beforeAll(async () => {
    server = await startClickhouse();
    engines = [
      await openDuckdb({ file: ':memory:', memoryMb: 300 }),
      await openClickhouse({ url: server.url }),
    ];
    const [duckdb, clickhouse] = engines;
    const log = folder.file('log.csv', faultyLog());
    const copy = join(folder.path, 'log.parquet');
    await duckdb?.writeParquet(`select * from read_csv('${log}', all_varchar = true, header = true)`, copy);
    const database = String((await clickhouse?.rows('select currentDatabase() as name'))?.[0]?.['name']);
    const [header = ''] = readFileSync(log, 'utf8').split('\n');
    await clickhouse?.run(`create table texts (${header.split(',').map((name) => `${name} String`).join(', ')})`); // prettier-ignore
    await clickhouse?.insertParquet('texts', copy);
    const paths = [log, `clickhouse:${database}.texts`];
    loaded = await ofBoth((engine, at) =>
      loadLog(engine, {
        paths: paths.slice(at, at + 1),
        mapping: parseMapping(map, logFields),
        withText: true,
        clock: () => shopEnd,
        cleaning,
      }),
    );
    const items = Array.from({ length: 12 }, (_, at) => ({ id: `i${at}`, name: `Item ${at}` }));
    await ofBoth((engine) => orderItems(engine, items, 1));
    prepared = await ofBoth((engine) => prepareEvents(engine, cleaning));
  });
  afterAll(async () => {
    for (const { close } of engines) await close();
    await server.stop();
    folder.remove();
  });

  it('touches as much by each rule as with DuckDB, and something by every one', () => {
    const [duckdb, clickhouse] = loaded;
    expect(clickhouse?.cleaned).toEqual(duckdb?.cleaned);
    expect(prepared[1]).toEqual(prepared[0]);
    const all = [...(duckdb?.cleaned.rules ?? []), ...(prepared[0]?.cleaned ?? [])];
    expect(all.map(({ rule }) => rule)).toEqual([
      'timeZone',
      'rates',
      'person',
      'duplicates',
      'testOrders',
      'bots',
      'returns',
      'sessions',
    ]);
    for (const { rule, rows } of all) expect([rule, rows > 0]).toEqual([rule, true]);
    const faults = loaded.map(({ faults: { counts } }) => counts.map(({ field, rows }) => [field, rows]));
    expect(faults[1]).toEqual(faults[0]);
    expect(faults[0]?.map(([field]) => field)).toEqual(['currency']);
  });

  it.each([
    ['raw_log', 'item, at_ms, kind, quantity, price, test'],
    ['events', 'item, at_ms, kind, quantity, price, session'],
  ])('leaves the same rows in %s', async (table, columns) => {
    const [duckdb = [], clickhouse = []] = await ofBoth(({ rows }) =>
      rows(`select ${columns} from ${table} order by ${columns}`),
    );
    expect(duckdb.length).toBeGreaterThan(800);
    expect(clickhouse.length).toBe(duckdb.length);
    clickhouse.forEach((row, at) => expect(row).toEqual(duckdb[at]));
  });

  // v2 has logged in, and goes by the login.
  it('knows the customers of a table as those of a file', async () => {
    const [, clickhouse] = engines;
    await clickhouse?.run(`create table crm (id String, plan String)`);
    await clickhouse?.run(`insert into crm values ('login-3', 'gold'), ('v2', ''), ('v2', 'late'), ('', 'nobody'), ('stranger', 'gold')`); // prettier-ignore
    const database = String((await clickhouse?.rows('select currentDatabase() as name'))?.[0]?.['name']);
    const paths = [
      folder.file('crm.csv', 'id,plan\nlogin-3,gold\nv2,\nv2,late\n,nobody\nstranger,gold'),
      `clickhouse:${database}.crm`,
    ];
    const [duckdb, other] = await ofBoth((engine, at) =>
      readCustomers(engine, paths[at] ?? '', { fields: ['plan'] }),
    );
    const counts = (read: typeof duckdb) => read && { ...read, faults: read.faults.map(({ field, rows }) => [field, rows]) }; // prettier-ignore
    expect(counts(other)).toEqual(counts(duckdb));
    expect(duckdb).toMatchObject({ rows: 5, kept: 3, known: 1 });
  });
});
