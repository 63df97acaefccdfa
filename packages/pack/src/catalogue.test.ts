import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueRow } from './catalogue-row.ts';
import type { Column } from './columns.ts';
import { decodeCatalogue } from './decode-catalogue.ts';
import { decodeColumns } from './decode-columns.ts';
import { encodeCatalogue } from './encode-catalogue.ts';
import { encodeColumns } from './encode-columns.ts';

const throughBytes = (rows: readonly CatalogueRow[]) =>
  decodeCatalogue(
    decodeColumns(Uint8Array.from(encodeColumns(encodeCatalogue(rows, { currency: 'EUR' }))).buffer),
  );

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyRows: fc.Arbitrary<CatalogueRow[]> = fc.uniqueArray(
  fc.record({
    id: text,
    name: text,
    category: maybe(fc.constantFrom('Tables', 'Mugs', '__proto__')),
    brand: maybe(text),
    price: maybe(fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100)),
    url: maybe(fc.oneof(text, fc.constantFrom('', '{id}', '/item/{id}', '/a'))),
    image: maybe(fc.webUrl()),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

describe('the catalogue of a pack', () => {
  it('shows every item as the merchant wrote it', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (drawn, linked) => {
        const rows = linked
          ? drawn.map((row) => ({ ...row, url: `/i/${encodeURIComponent(row.id)}` }))
          : drawn;
        const catalogue = throughBytes(rows);
        rows.forEach((row, index) => {
          const display = catalogue.displayOf(index);
          expect([display.item_id, display.item_name, display.price]).toEqual([row.id, row.name, row.price]);
          expect([display.item_category, display.item_brand]).toEqual([row.category, row.brand]);
          // '{id}' alone is what a template's place is written as; no shop links to it.
          if (row.url !== '{id}') expect(display.url).toEqual(row.url || undefined);
          expect(display.image).toEqual(row.image || undefined);
          expect(catalogue.indexOf(row.id)).toBe(index);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('knows nothing of an item that it does not hold', () => {
    const catalogue = throughBytes([{ id: 'mug', name: 'Mug' }]);
    expect(catalogue.indexOf('toString')).toBeUndefined();
    expect(catalogue.attributesOf('table')).toBeUndefined();
    expect(catalogue.attributesOf('mug')).toEqual({});
    expect(() => catalogue.displayOf(1)).toThrow(RangeError);
  });

  it('puts prices into fifths of their own category, equal prices together', () => {
    const priced = (category: string, prices: readonly number[]) =>
      prices.map((price, index) => ({ id: `${category}${index}`, name: 'x', category, price }));
    const rows = [
      ...priced('mug', [5, 1, 3, 2, 4, 10, 7, 8, 9, 6]),
      ...priced('sofa', [900, 900, 900, 900, 2000]),
    ];
    expect([...throughBytes(rows).priceBand]).toEqual([2, 0, 1, 0, 1, 4, 3, 3, 4, 2, 0, 0, 0, 0, 4]);
  });

  it('keeps one link for all items when they differ by id alone', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({
      id: `sku ${index}`,
      name: 'x',
      url: `/item/sku%20${index}.html`,
      image: index === 7 ? '/none.png' : `/img/sku%20${index}.webp`,
    }));
    const { columns, values } = encodeCatalogue(rows);
    expect(columns['url']).toEqual([]);
    expect(values['urlTemplate']).toBe('/item/{id}.html');
    expect(throughBytes(rows).displayOf(7)).toMatchObject({ url: '/item/sku%207.html', image: '/none.png' });
  });

  it('keeps cents', () => {
    const prices = [2.55, 0.01, 1234.99, 99_999.99, 123_456.78, 25_000_000];
    const catalogue = throughBytes(prices.map((price, index) => ({ id: `${index}`, name: 'x', price })));
    expect(prices.map((_, index) => catalogue.displayOf(index).price)).toEqual(prices);
  });

  const whole = encodeCatalogue([{ id: 'a', name: 'A', category: 'c' }, { id: 'b', name: 'B' }]); // prettier-ignore

  it.each<[string, Record<string, Column>, string]>([
    ['columns of different length', { price: Float32Array.of(1) }, 'column "price" has 1 rows, expected 2'],
    [
      'a category that is not listed',
      { category: Uint16Array.of(0, 3) },
      '"category" code 3, expected less than 1',
    ],
    ['an id twice', { id: ['a', 'a'] }, 'an id twice'],
    ['half a column of links', { url: ['/a'] }, 'column "url" has 1 rows, expected 2 or none'],
  ])('is refused as corrupt for %s', (_, columns, message) => {
    const read = () => decodeCatalogue({ ...whole, columns: { ...whole.columns, ...columns } });
    expect(read).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
    expect(read).toThrow(message);
  });

  it('is refused as corrupt without its values', () => {
    expect(() => decodeCatalogue({ ...whole, values: {} })).toThrow(
      'value "urlTemplate" is undefined, expected text',
    );
  });
});
