import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClickhouse } from '../src/engine/clickhouse-engine.ts';
import { openDuckdb } from '../src/engine/duckdb-engine.ts';
import type { QueryEngine } from '../src/engine/query-engine.ts';
import { loadLog } from '../src/log/load-log.ts';
import { logFields, parseMapping } from '../src/log/mapping.ts';
import { shopEnd, testFolder } from '../src/test-shop.ts';
import { richLog } from './rich-log.ts';
import { type RunningClickhouse, startClickhouse } from './start-clickhouse.ts';

describe('a log in a table of ClickHouse', () => {
  const folder = testFolder();
  let server: RunningClickhouse;
  let clickhouse: QueryEngine;
  let duckdb: QueryEngine;
  /** Where `clickhouse:` finds what a test has put beside the build's own tables. */
  let database = '';

  beforeAll(async () => {
    server = await startClickhouse();
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  const inBoth = async (work: () => Promise<void>): Promise<void> => {
    clickhouse = await openClickhouse({ url: server.url });
    duckdb = await openDuckdb({ file: ':memory:', memoryMb: 300 });
    database = String((await clickhouse.rows('select currentDatabase() as name'))[0]?.['name']);
    await work().finally(async () => {
      await clickhouse.close();
      await duckdb.close();
    });
  };

  const load = (engine: QueryEngine, path: string, map = '') =>
    loadLog(engine, {
      paths: [path],
      mapping: parseMapping(map, logFields),
      withText: true,
      clock: () => shopEnd,
    });
  const columns = 'item, at_ms, kind, quantity, price, name, category, brand, dwell';
  const loaded = (engine: QueryEngine) => engine.rows(`select ${columns} from raw_log order by ${columns}`);
  const counted = 'count(distinct visitor) as people, count(distinct transaction_hash) as orders';

  it('gives the same rows as the same texts in a file, and the same faults', () =>
    inBoth(async () => {
      const log = folder.file('log.csv', richLog(40));
      const copy = join(folder.path, 'log.parquet');
      await duckdb.writeParquet(
        `select * from read_csv('${log}', all_varchar = true, header = true, quote = '"', escape = '"')`,
        copy,
      );
      const [header = ''] = readFileSync(log, 'utf8').split('\n');
      await clickhouse.run(`create table texts (${header.split(',').map((name) => `${name} String`).join(', ')})`); // prettier-ignore
      await clickhouse.insertParquet('texts', copy);

      const ofFile = await load(duckdb, log);
      const ofTable = await load(clickhouse, `clickhouse:${database}.texts`);
      expect(await loaded(clickhouse)).toEqual(await loaded(duckdb));
      expect(await clickhouse.rows(`select ${counted} from raw_log`)).toEqual(
        await duckdb.rows(`select ${counted} from raw_log`),
      );
      expect(ofTable.rows).toBe(ofFile.rows);
      expect(ofTable.faults.unused).toEqual(ofFile.faults.unused);
      const faults = ({ faults }: typeof ofFile) =>
        faults.counts.map(({ field, rows }) => `${field}: ${rows}`).sort();
      expect(faults(ofTable)).toEqual(faults(ofFile));
      expect(faults(ofFile)).toEqual(['item: 1', 'quantity: 1', 'time: 2', 'user: 1']);
      const time = ofTable.faults.counts.find(({ field }) => field === 'time');
      expect(time?.said).toContain(
        `clickhouse:${database}.texts, column "event_timestamp": 2 rows without ISO`,
      );
      expect(time?.said).toContain('("02/01/2026")');
    }));

  it.each([
    ['microseconds', "'1767323045123456'", '2026-01-02T03:04:05.123Z'],
    ['milliseconds', '1767323045123', '2026-01-02T03:04:05.123Z'],
    ['seconds', 'toUInt32(1767323045)', '2026-01-02T03:04:05.000Z'],
    ['ISO with Z', "'2026-01-02T03:04:05.123Z'", '2026-01-02T03:04:05.123Z'],
    ['ISO with an offset', "'2026-01-02T05:04:05+02:00'", '2026-01-02T03:04:05.000Z'],
    ['ISO without a zone, as UTC', "'2026-01-02 03:04'", '2026-01-02T03:04:00.000Z'],
    ['a day', "'2026-01-02'", '2026-01-02T00:00:00.000Z'],
    ['Date', "toDate('2026-01-02')", '2026-01-02T00:00:00.000Z'],
    [
      'DateTime of another zone',
      "toDateTime('2026-01-02 05:04:05', 'Europe/Helsinki')",
      '2026-01-02T03:04:05.000Z',
    ],
    ['DateTime64', "toDateTime64('2026-01-02 03:04:05.123456', 6, 'UTC')", '2026-01-02T03:04:05.123Z'],
  ])('may say its times as %s', (_, time, expected) =>
    inBoth(async () => {
      await clickhouse.run(`create table timed as select 'u' as user_id, 'a' as item_id, ${time} as time`);
      await load(clickhouse, `clickhouse:${database}.timed`);
      expect((await loaded(clickhouse))[0]?.['at_ms']).toBe(Date.parse(expected));
    }),
  );

  it('may have the nested items of a Google Analytics 4 export', () =>
    inBoth(async () => {
      await clickhouse.run(
        `create table ga4 (event_timestamp Int64, event_name LowCardinality(String) not null, user_pseudo_id String,
           items Array(Tuple(item_id String, item_name Nullable(String), price Float64, quantity Int64)) not null)`,
      );
      await clickhouse.run(
        `insert into ga4 values (1767323045123456, 'view_item', 'u1', [('a', 'Mug', 5.5, 1)]),
           (1767323046123456, 'purchase', 'u1', [('a', 'Mug', 5.5, 2), ('b', null, 2, 1)]), (1767323047123456, 'page_view', 'u1', [])`,
      );
      const { faults } = await load(clickhouse, `clickhouse:${database}.ga4`);
      expect(faults.counts).toEqual([]);
      expect(
        await clickhouse.rows(
          'select item, at_ms, kind, quantity, price, name from raw_log order by at_ms, item',
        ),
      ).toEqual([
        { item: 'a', at_ms: 1767323045123, kind: 2, quantity: 1, price: 5.5, name: 'Mug' },
        { item: 'a', at_ms: 1767323046123, kind: 6, quantity: 2, price: 5.5, name: 'Mug' },
        { item: 'b', at_ms: 1767323046123, kind: 6, quantity: 1, price: 2, name: null },
      ]);
    }));

  it('is mapped like a file, and refused by name where a column is missing', () =>
    inBoth(async () => {
      await clickhouse.run(
        `create table orders as select 'u' as "Customer ID", 'a' as Stock, '2026-01-02' as time`,
      );
      const path = `clickhouse:${database}.orders`;
      await expect(load(clickhouse, path, 'user=Customer ID')).rejects.toMatchObject({
        code: 'invalid-log',
        message: `${path}: no column for item. Name it with --map item=COLUMN. It has Customer ID, Stock, time.`,
      });
      await load(clickhouse, path, 'user=Customer ID,item=Stock,event==view_item');
      expect(await loaded(clickhouse)).toMatchObject([{ item: 'a', kind: 2 }]);
    }));
});
