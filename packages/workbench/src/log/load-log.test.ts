import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { testFolder } from '../test-shop.ts';
import { eventByKind } from './event-kinds.ts';
import { loadLog } from './load-log.ts';
import { logFields, parseMapping } from './mapping.ts';
import { prepareEvents } from './prepare-events.ts';

const now = Date.parse('2026-03-01T00:00:00Z');

describe('reading a log', () => {
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

  const load = (paths: readonly string[], map = '') =>
    loadLog(engine, { paths, mapping: parseMapping(map, logFields), withText: true, clock: () => now });
  const loadCsv = (text: string, map = '') => load([folder.file('log.csv', text)], map);
  const rows = () =>
    engine.rows(
      'select item, at_ms, kind, quantity, price, name from raw_log order by at_ms, item, kind, quantity',
    );

  it.each([
    ['microseconds', '1767323045123456', '2026-01-02T03:04:05.123Z'],
    ['milliseconds', '1767323045123', '2026-01-02T03:04:05.123Z'],
    ['seconds', '1767323045', '2026-01-02T03:04:05.000Z'],
    ['ISO with Z', '2026-01-02T03:04:05.123Z', '2026-01-02T03:04:05.123Z'],
    ['ISO with an offset', '2026-01-02T05:04:05+02:00', '2026-01-02T03:04:05.000Z'],
    ['ISO without a zone, as UTC', '2026-01-02 03:04', '2026-01-02T03:04:00.000Z'],
    ['a day', '2026-01-02', '2026-01-02T00:00:00.000Z'],
  ])('understands times in %s', async (_, time, expected) => {
    await loadCsv(`user_id,item_id,time\nu,a,${time}`);
    expect((await rows())[0]?.['at_ms']).toBe(Date.parse(expected));
  });

  it('reads the nested items of a Google Analytics 4 export in Parquet', async () => {
    const path = join(folder.path, 'ga4.parquet');
    await engine.run(
      `copy (select * from (values
        (1767323045123456, 'view_item', 'u1', [{'item_id': 'a', 'item_name': 'Mug', 'price': 5.5, 'quantity': 1, 'item_params': [{'key': 'x'}]}]),
        (1767323046123456, 'purchase', 'u1', [{'item_id': 'a', 'item_name': 'Mug', 'price': 5.5, 'quantity': 2, 'item_params': [{'key': 'x'}]},
                                               {'item_id': 'b', 'item_name': 'Tea', 'price': 2.0, 'quantity': 1, 'item_params': []}]),
        (1767323047123456, 'page_view', 'u1', [])
      ) as t(event_timestamp, event_name, user_pseudo_id, items)) to '${path}' (format parquet)`,
    );
    const { faults } = await load([path]);
    expect(faults.counts).toEqual([]);
    expect(await rows()).toEqual([
      { item: 'a', at_ms: 1767323045123, kind: 2, quantity: 1, price: 5.5, name: 'Mug' },
      { item: 'a', at_ms: 1767323046123, kind: 6, quantity: 2, price: 5.5, name: 'Mug' },
      { item: 'b', at_ms: 1767323046123, kind: 6, quantity: 1, price: 2, name: 'Tea' },
    ]);
  });

  it('takes rows without an event for purchases, and a constant for all rows', async () => {
    await loadCsv(
      'CustomerID,StockCode,InvoiceDate\nu,a,2026-01-02',
      'user=CustomerID,item=StockCode,time=InvoiceDate',
    );
    expect(eventByKind.get(Number((await rows())[0]?.['kind']))).toBe('purchase');
    await engine.run('drop table raw_log');
    await loadCsv('user_id,item_id,time,event\nu,a,2026-01-02,whatever', 'event==view_item');
    expect(eventByKind.get(Number((await rows())[0]?.['kind']))).toBe('view_item');
  });

  it('reads several files, zipped ones, other delimiters, quotes and a byte order mark', async () => {
    const one = folder.file(
      'one.csv.gz',
      gzipSync('\uFEFFuser_id;item_id;time;name\r\nu;a;2026-01-02;"Mug; large"\r\n'),
    );
    const two = folder.file('two.tsv', 'time\tsku\tvisitor_id\n2026-01-03\tb\tv\n');
    const { rows: read } = await load([one, two]);
    expect(read).toBe(2);
    expect((await rows()).map((row) => [row['item'], row['name']])).toEqual([['a', 'Mug; large'], ['b', null]]); // prettier-ignore
  });

  it('counts what it can not use, and names file, column and the first rows', async () => {
    const { rows: read, faults } = await loadCsv(
      [
        'user_id,item_id,time,event,quantity',
        'u,a,2026-01-02,view_item,',
        ',a,2026-01-02,view_item,',
        'u,,2026-01-02,view_item,',
        'u,a,02/01/2026,view_item,',
        'u,a,2031-01-02,view_item,',
        'u,a,2026-01-02,purchase,none',
        'u,a,2026-01-02,purchase,0',
        'u,a,2026-01-02,scroll,',
        'u,a,2026-01-02',
      ].join('\n'),
    );
    expect(read).toBe(9);
    expect(await rows()).toHaveLength(1);
    expect(faults.unused).toEqual([{ event: 'scroll', rows: 1 }]);
    const said = faults.counts.map((fault) => fault.said.replace(folder.path, '')).sort();
    expect(said).toEqual([
      '/log.csv, column "item_id": 1 rows without an identifier of at most 100 characters; first row 3 ("").',
      '/log.csv, column "quantity": 2 rows without a number other than 0; first row 6 ("none"), row 7 ("0").',
      '/log.csv, column "time": 2 rows without ISO 8601 or seconds, milliseconds or microseconds since 1970, not in the future; first row 4 ("02/01/2026"), row 5 ("2031-01-02").',
      '/log.csv, column "user_id": 1 rows without an identifier; first row 2 ("").',
      '/log.csv: 1 unreadable lines, first line 10 (Expected Number of Columns: 5 Found: 3).',
    ]);
  });

  it.each([
    [
      'has no time',
      'user_id,item_id\nu,a',
      '',
      'no column for time. Name it with --map time=COLUMN. It has user_id, item_id.',
    ],
    [
      'has not the column that is mapped',
      'user_id,item_id,time\nu,a,1',
      'price=Cost',
      'no column "Cost", which price is mapped to.',
    ],
    ['has no usable row', 'user_id,item_id,time\nu,a,tomorrow', '', 'row 1 ("tomorrow")'],
    ['has no rows', 'user_id,item_id,time\n', '', 'no row can be used. They have no rows.'],
  ])('refuses a file that %s', async (_, text, map, message) => {
    await expect(loadCsv(text, map)).rejects.toMatchObject({
      code: 'invalid-log',
      message: expect.stringContaining(message),
    });
  });

  it('takes back what was cancelled, once for each cancellation, and counts it', async () => {
    await loadCsv(
      [
        'user_id,item_id,time,quantity',
        'u,a,2026-01-01,3',
        'u,a,2026-01-02,3',
        'u,a,2026-01-03,-3',
        'u,b,2026-01-01,1',
        'u,b,2026-01-04,-2',
        'v,a,2026-01-01,3',
      ].join('\n'),
    );
    await orderItems(engine, [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], 1); // prettier-ignore
    const prepared = await prepareEvents(engine);
    expect(prepared).toMatchObject({ events: 3, people: 2, refunds: 2, refunded: 1 });
    const left = await engine.rows(`select item, at_ms from events order by at_ms, item`);
    expect(left.filter((row) => row['item'] === 0)).toHaveLength(2);
    expect(left.every((row) => Number(row['at_ms']) < Date.parse('2026-01-02'))).toBe(true);
  });

  it('counts rows of items that the catalogue does not have', async () => {
    await loadCsv('user_id,item_id,time\nu,a,2026-01-01\nu,postage,2026-01-01\nv,postage,2026-01-01');
    await orderItems(engine, [{ id: 'a', name: 'A' }], 1);
    expect((await prepareEvents(engine)).strangers).toEqual({ rows: 2, items: ['postage'] });
  });
});

describe('a mapping', () => {
  it('names columns, and constants behind two equals signs', () => {
    expect(parseMapping('user=Customer ID, event==purchase', logFields)).toEqual({
      user: { column: 'Customer ID' },
      event: { constant: 'purchase' },
    });
  });

  it.each(['user', 'visitor=x', 'user=', '=x'])('refuses %j and says what there is', (text) => {
    expect(() => parseMapping(text, logFields)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => parseMapping(text, logFields)).toThrow(
      'expected FIELD=COLUMN or FIELD==VALUE with one of user, item',
    );
  });
});
