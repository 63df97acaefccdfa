import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { BadRow } from '../log/bad-rows.ts';
import { testFolder } from '../test-shop.ts';
import { readCatalogue } from './read-catalogue.ts';

describe('reading a catalogue', () => {
  let folder: ReturnType<typeof testFolder>;
  let engine: QueryEngine;

  beforeEach(async () => {
    folder = testFolder();
    engine = await openDuckdb({ file: join(folder.path, 'log.duckdb'), memoryMb: 200 });
  });
  afterEach(() => {
    engine.close();
    folder.remove();
  });

  const read = (text: string, mapping = {}) =>
    readCatalogue(engine, { path: folder.file('items.csv', text), mapping });

  it('takes every column it knows, by the names of product feeds too', async () => {
    const { items, faults } = await read(
      `id;title;description;product_type;brand;price;link;image_link;availability;consumable;sensitive;tags;added
t1;"Oak ""round"" table";"Solid;
and heavy";Tables;Nordlys;349,00 EUR;/t1;/t1.jpg;out of stock;no;yes;oak|round;2026-01-02`,
    );
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        id: 't1',
        name: 'Oak "round" table',
        description: 'Solid;\nand heavy',
        category: 'Tables',
        brand: 'Nordlys',
        price: 349,
        url: '/t1',
        image: '/t1.jpg',
        inStock: false,
        consumable: false,
        sensitive: true,
        tags: ['oak', 'round'],
        addedAt: Date.parse('2026-01-02'),
      },
    ]);
  });

  it('names file, column and rows of what it could not read, and goes on', async () => {
    const { items, faults } = await read(
      'id,name,price,sensitive\na,A,ask,no\n,B,1,no\na,again,2,no\nc,C,3,perhaps\nd,,4,no\ne,E,5\n',
    );
    expect(items.map(({ id, price, sensitive }) => [id, price, sensitive])).toEqual([
      ['a', undefined, false],
      ['c', 3, true],
    ]);
    const said = faults.map((fault) => fault.said.replace(folder.path, ''));
    expect(said).toEqual([
      '/items.csv, column "price": 1 rows without a price such as 12.90 (item has none); first row 1 ("ask").',
      '/items.csv, column "id": 2 rows without an id of at most 100 characters that no row before has (row left out); first row 2 (""), row 3 ("a").',
      '/items.csv, column "sensitive": 1 rows without yes or no (taken as yes, to be safe); first row 4 ("perhaps").',
      '/items.csv, column "name": 1 rows without a name (row left out); first row 5 ("").',
      '/items.csv: 1 unreadable lines, first line 7 (Expected Number of Columns: 4 Found: 3).',
    ]);
  });

  it('reads JSON lines, lists of tags among them, and hands on what it could not read', async () => {
    const bad: BadRow[] = [];
    const lines = [
      '{"id":1,"title":"One","tags":["oak","round"],"offers":{"price":"12.90"}}',
      '{"id":2,',
      '{"id":3}',
      '',
      '{"id":"4","title":"Four","brand":"B","items":[{"id":"no item"}]}',
    ];
    const { items, faults } = await readCatalogue(engine, {
      path: folder.file('items.jsonl', lines.join('\n')),
      mapping: { price: { column: 'offers.price' } },
      onBadRows: async (rows) => void bad.push(...rows),
    });
    expect(items).toMatchObject([
      { id: '1', name: 'One', tags: ['oak', 'round'], price: 12.9 },
      { id: '4', name: 'Four', brand: 'B' },
    ]);
    expect(faults.map(({ said }) => said.replace(folder.path, ''))).toEqual([
      '/items.jsonl, column "title": 1 rows without a name (row left out); first line 3 ("").',
      '/items.jsonl: 1 unreadable lines, first line 2 (no JSON object).',
    ]);
    expect(bad.map(({ line, row }) => [line, row])).toEqual([[2, '{"id":2,'], [3, '{"id":3}']]); // prettier-ignore
  });

  it('finds columns by a mapping', async () => {
    const mapping = { id: { column: 'SKU' }, name: { column: 'Label' }, category: { constant: 'All' } };
    const { items } = await read('SKU,Label\n1,One', mapping);
    expect(items).toMatchObject([{ id: '1', name: 'One', category: 'All' }]);
  });

  it.each([
    [
      'without a name column',
      'id,price\na,1',
      'no column for name. Name it with --map-catalog name=COLUMN. It has id, price.',
    ],
    ['that is empty', '', 'the file is empty'],
    ['without a usable row', 'id,name\n,x', 'no row can be used'],
    ['with a column twice', 'id,name,name\na,b,c', 'column "name" is there twice'],
  ])('refuses a file %s', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'invalid-catalogue',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a file that is not there, or of another kind', async () => {
    const refusal = (path: string) => readCatalogue(engine, { path, mapping: {} });
    await expect(refusal('absent.csv')).rejects.toThrow('absent.csv: no such file.');
    await expect(refusal(folder.file('items.xlsx', 'x'))).rejects.toThrow(
      'expected a .parquet, .csv or .csv.gz',
    );
    await expect(refusal(folder.file('items.parquet', 'x'))).rejects.toThrow('not a readable Parquet file');
  });
});
