import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useTestEngine } from '../test-engine.fixture.ts';
import { logFields, parseMapping } from './mapping.ts';
import { shapes } from './shapes/shapes.ts';

const lines = (...rows: readonly unknown[]): string =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

describe('logs of every kind', () => {
  const current = useTestEngine();
  const load = (path: string, map = '') => current().load(path, parseMapping(map, logFields));
  const rows = () =>
    current().engine.rows(
      'select item, at_ms, kind, quantity, price, name, brand, category from raw_log order by at_ms, item, kind, quantity',
    );

  describe('JSON lines', () => {
    it('have columns that only the last line has, and keys that some lack', async () => {
      const many = Array.from({ length: 3_000 }, () => ({ user_id: 'u', item_id: 'a', time: 1_767_323_045 }));
      const last = { user_id: 'u', item_id: 'a', time: 1_767_323_046, price: 7.5, event: 'view_item' };
      const { rows: read, faults } = await load(current().folder.file('log.jsonl', lines(...many, last)));
      expect(read).toBe(3_001);
      expect((await rows()).at(-1)).toMatchObject({ price: 7.5, kind: 2 });
      // An event column that a line lacks says nothing of it.
      expect(faults.unused).toEqual([{ event: '(none)', rows: 3_000 }]);
    });

    it('are laid out by their items, zipped too, with line ends of both kinds and a byte order mark', async () => {
      const text = lines(
        {
          user: { id: 'u' },
          ts: '2026-01-02T03:04:05Z',
          event: 'view',
          items: [{ sku: 1 }, { sku: '2', price: 3 }],
        },
        { user: { id: 'v' }, ts: '2026-01-02T03:04:06Z', event: 'view', items: [{ sku: 'c', brand: 'B' }] },
      );
      const path = current().folder.file(
        'log.ndjson.gz',
        gzipSync(`\uFEFF${text.replace('\n', '\r\n')}\n\n`),
      );
      const { rows: read, faults } = await load(path, 'user=user.id,time=ts');
      expect([read, faults.counts]).toEqual([3, []]);
      expect((await rows()).map(({ item, price, brand }) => [item, price, brand])).toEqual([
        ['1', null, null],
        ['2', 3, null],
        ['c', null, 'B'],
      ]);
    });

    it('may be damaged here and there: each line is counted, named and handed on as it was', async () => {
      const good = { user_id: 'u', item_id: 'a', time: '2026-01-02' };
      const path = current().folder.file(
        'log.jsonl',
        Buffer.concat([
          Buffer.from(`${lines(good, '{"user_id": "u", ', '[1]', '', good)}\n{"user_id":"`),
          Buffer.from([0xff, 0xfe]),
          Buffer.from(
            `"}\n${lines('7', { ...good, items: 'none' }, { ...good, time: -5 }, { ...good, time: [1] })}`,
          ),
        ]),
      );
      const { rows: read, faults } = await load(path);
      expect(read).toBe(9);
      expect(await rows()).toHaveLength(3);
      expect(faults.counts.map(({ said }) => said.replace(current().folder.path, ''))).toEqual([
        '/log.jsonl: 4 unreadable lines, first line 2 (no JSON object), line 3 (no JSON object), line 6 (Invalid unicode (byte sequence mismatch) detected. This file is not utf-8 encoded.).',
        '/log.jsonl, column "time": 2 rows without ISO 8601 or seconds, milliseconds or microseconds since 1970, not in the future; first line 9 ("-5"), line 10 ("[1]").',
      ]);
      expect(
        current()
          .bad.map(({ line }) => line)
          .sort((a, b) => a - b),
      ).toEqual([2, 3, 6, 7, 9, 10]);
      expect(current().bad.find(({ line }) => line === 9)?.row).toBe(JSON.stringify({ ...good, time: -5 }));
    });

    it('are refused when not one is an object', async () => {
      await expect(load(current().folder.file('log.jsonl', '[1,2]\n'))).rejects.toThrow(
        'not one line is a JSON object',
      );
    });
  });

  describe('the export of Google Analytics 4', () => {
    // As BigQuery writes JSON: numbers as text, absent values left out.
    const exported = [
      {
        event_date: '20260102',
        event_timestamp: '1767323045123456',
        event_name: 'page_view',
        event_params: [{ key: 'engagement_time_msec', value: { int_value: '1200' } }],
        user_pseudo_id: '1.2',
        items: [],
      },
      {
        event_date: '20260102',
        event_timestamp: '1767323046123456',
        event_name: 'view_item',
        event_params: [
          { key: 'page_title', value: { string_value: 'Mug' } },
          { key: 'engagement_time_msec', value: { int_value: '3400' } },
        ],
        user_pseudo_id: '1.2',
        items: [
          { item_id: 'a', item_name: 'Mug', item_brand: '(not set)', item_category: 'Cups', price: 5.5 },
        ],
      },
      {
        event_date: '20260102',
        event_timestamp: '1767323047123456',
        event_name: 'purchase',
        event_params: [],
        user_pseudo_id: '1.2',
        ecommerce: { transaction_id: 'T1', purchase_revenue: 13 },
        items: [
          { item_id: 'a', item_name: 'Mug', price: '5.5', quantity: '2' },
          { item_id: '(not set)', item_name: '(not set)', price: '2' },
        ],
      },
      {
        event_date: '20260102',
        event_timestamp: '1767323048123456',
        event_name: 'view_item',
        event_params: [],
        items: [{ item_id: 'a' }],
      },
      {
        event_date: '20260102',
        event_timestamp: '1767323049123456',
        event_name: 'view_item',
        event_params: [],
        user_pseudo_id: '1.2',
        items: [],
      },
    ];
    const understood = async (path: string) => {
      const { files, faults, rows: read } = await load(path);
      expect(read).toBe(6);
      expect(files[0]?.shape.name).toBe('Google Analytics 4 export');
      expect(files[0]?.resolved.fields.transaction?.column).toBe('ecommerce.transaction_id');
      expect(files[0]?.resolved.fields.dwell?.column).toBe('event_params.engagement_time_msec');
      expect(faults.unused).toEqual([{ event: 'page_view', rows: 1 }]);
      expect(faults.counts.map(({ field, rows: n }) => [field, n])).toEqual([['item', 2], ['user', 1]]); // prettier-ignore
      expect(await current().engine.rows('select item, at_ms, kind, quantity, price, name, brand, category, dwell from raw_log order by at_ms')).toEqual([
        { item: 'a', at_ms: 1767323046123, kind: 2, quantity: 1, price: 5.5, name: 'Mug', brand: null, category: 'Cups', dwell: 3400 },
        { item: 'a', at_ms: 1767323047123, kind: 6, quantity: 2, price: 5.5, name: 'Mug', brand: null, category: null, dwell: null },
      ]); // prettier-ignore
    };

    it('is recognized as JSON lines', () =>
      understood(current().folder.file('ga4.jsonl', lines(...exported))));

    it('is recognized as Parquet, with types of its own', async () => {
      const json = current().folder.file('ga4.jsonl', lines(...exported));
      const path = join(current().folder.path, 'ga4.parquet');
      await current().engine.run(
        `copy (select * from read_json('${json}', format = 'newline_delimited', columns = {
           event_date: 'VARCHAR', event_timestamp: 'BIGINT', event_name: 'VARCHAR', user_pseudo_id: 'VARCHAR',
           event_params: 'STRUCT("key" VARCHAR, "value" STRUCT(string_value VARCHAR, int_value BIGINT, double_value DOUBLE))[]',
           ecommerce: 'STRUCT(transaction_id VARCHAR, purchase_revenue DOUBLE)',
           items: 'STRUCT(item_id VARCHAR, item_name VARCHAR, item_brand VARCHAR, item_category VARCHAR, price DOUBLE, quantity BIGINT)[]'
         })) to '${path}' (format parquet)`,
      );
      await understood(path);
    });
  });

  describe('exports of orders', () => {
    it('are understood from Shopify, with what only the first row of an order says', async () => {
      const { files, faults } = await load(
        current().folder.file(
          'orders_export.csv',
          [
            'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Vendor,Id',
            '#1001,Anna@Example.com,paid,2026-01-02 13:14:15 -0500,2,Mug,5.50,mug,Cups & Co,1',
            '#1001,,,,1,Tea,2.00,tea,Leaf,',
            '#1002,bert@example.com,voided,2026-01-03 13:14:15 -0500,1,Mug,5.50,mug,Cups & Co,2',
            '#1003,anna@example.com,paid,2026-01-04 13:14:15 -0500,1,Gift wrap,1.00,,,3',
          ].join('\r\n'),
        ),
      );
      expect(files[0]?.shape.name).toBe('Shopify orders');
      const at_ms = Date.parse('2026-01-02T18:14:15Z');
      expect(await rows()).toEqual([
        { item: 'mug', at_ms, kind: 6, quantity: 2, price: 5.5, name: 'Mug', brand: 'Cups & Co', category: null },
        { item: 'tea', at_ms, kind: 6, quantity: 1, price: 2, name: 'Tea', brand: 'Leaf', category: null },
      ]); // prettier-ignore
      expect(await current().engine.rows('select distinct visitor from raw_log')).toHaveLength(1);
      expect(await current().engine.rows('select distinct transaction_hash from raw_log')).toHaveLength(1);
      expect(faults.unused).toEqual([{ event: 'order voided', rows: 1 }]);
      expect(faults.counts.map(({ field, rows: n }) => [field, n])).toEqual([['item', 1]]);
      // No address in anything that is printed; the bad row itself is the merchant's alone.
      expect(JSON.stringify(faults)).not.toContain('example.com');
      expect(current().bad.map(({ line, row }) => [line, row])).toEqual([
        [5, '#1003,anna@example.com,paid,2026-01-04 13:14:15 -0500,1,Gift wrap,1.00,,,3'],
      ]);
    });

    it('tell one person by one address, however it is written', async () => {
      await load(
        current().folder.file(
          'orders.csv',
          'Order ID,Email,SKU,Order Date\n1,A@b.c,x,2026-01-02\n2,a@B.c,x,2026-01-03',
        ),
      );
      expect(await current().engine.rows('select distinct visitor from raw_log')).toHaveLength(1);
    });

    it('are understood from WooCommerce', async () => {
      const { files, faults } = await load(
        current().folder.file(
          'orders.csv',
          [
            'Order Number,Order Status,Order Date,Email (Billing),Customer User ID,SKU,Item Name,Quantity,Item Cost',
            '17,Completed,2026-01-02 13:14,anna@example.com,0,mug,Mug,2,5.50',
            '18,wc-cancelled,2026-01-02 13:15,bert@example.com,0,mug,Mug,1,5.50',
          ].join('\n'),
        ),
      );
      expect(files[0]?.shape.name).toBe('WooCommerce orders');
      expect(await rows()).toMatchObject([{ item: 'mug', kind: 6, quantity: 2, price: 5.5, name: 'Mug' }]);
      expect(faults.unused).toEqual([{ event: 'order wc-cancelled', rows: 1 }]);
    });

    it('are understood from any table of order lines', async () => {
      const { files } = await load(
        current().folder.file(
          'retail.csv',
          'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,UK',
        ),
      );
      expect(files[0]?.shape.name).toBe('order lines');
      expect(await rows()).toMatchObject([
        { item: '85123A', kind: 6, quantity: 6, price: 2.55, name: 'HOLDER' },
      ]);
    });
  });

  it('has every shape that has a file in the list', () => {
    const files = readdirSync(new URL('shapes', import.meta.url)).filter(
      (name) => !['shapes.ts', 'log-shape.ts'].includes(name),
    );
    expect(shapes).toHaveLength(files.length);
  });
});
