import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueRow } from './catalogue-row.ts';
import type { Column } from './columns.ts';
import { decodeCatalogue } from './decode-catalogue.ts';
import { decodeColumns } from './decode-columns.ts';
import { encodeCatalogue } from './encode-catalogue.ts';
import { encodeColumns } from './encode-columns.ts';
import { joinColumns } from './join-columns.ts';
import { orderCatalogue } from './order-catalogue.ts';
import { splitCatalogue } from './split-catalogue.ts';

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

  it('knows on which day of the last months an item came in, also when only its first part is there', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
    const rows = [
      { id: 'a', name: 'A', addedAt: day('2026-03-01') + 5_000 },
      { id: 'b', name: 'B' },
      { id: 'c', name: 'C', addedAt: day('2024-03-01') },
      { id: 'd', name: 'D', addedAt: day('2206-03-10') },
      { id: 'e', name: 'E', addedAt: day('2025-12-24') },
    ];
    const columns = encodeCatalogue(rows, { latest: day('2026-03-10') });
    const dates = [day('2026-03-01'), undefined, undefined, day('2026-03-10'), day('2025-12-24')];
    const whole = decodeCatalogue(columns);
    expect(rows.map((_, index) => whole.addedAt(index))).toEqual(dates);
    const { first, rest } = splitCatalogue(columns, 2);
    expect(decodeCatalogue(first).addedAt(0)).toBe(dates[0]);
    expect(decodeCatalogue(joinColumns(first, rest!, 'items')).addedAt(4)).toBe(dates[4]);
  });

  it('takes no room for days that no item tells', () => {
    expect(Object.keys(encodeCatalogue([{ id: 'a', name: 'A' }]).columns)).not.toContain('age');
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
    expect(new Set(columns['url'] as readonly string[])).toEqual(new Set(['']));
    expect(values['urlTemplate']).toBe('/item/{id}.html');
    expect(throughBytes(rows).displayOf(7)).toMatchObject({ url: '/item/sku%207.html', image: '/none.png' });
  });

  it('keeps cents', () => {
    const prices = [2.55, 0.01, 1234.99, 99_999.99, 123_456.78, 25_000_000];
    const catalogue = throughBytes(prices.map((price, index) => ({ id: `${index}`, name: 'x', price })));
    expect(prices.map((_, index) => catalogue.displayOf(index).price)).toEqual(prices);
  });

  it('keeps of an id that starts with the name only the rest', () => {
    const { columns } = encodeCatalogue([
      { id: 'oak-table-2-m-17', name: ' Oak Table (2 m)' },
      { id: 'A-7', name: 'A' },
    ]);
    expect([columns['id'], columns['named']]).toEqual([['-17', 'A-7'], Uint8Array.of(1, 0)]);
  });

  it('comes in two parts, of which the first is of use alone and both together say all', () => {
    fc.assert(
      fc.property(anyRows, fc.nat({ max: 20 }), (rows, popular) => {
        const { first, rest } = splitCatalogue(encodeCatalogue(rows, { currency: 'EUR' }), popular);
        const size = Math.min(popular, rows.length);
        const early = decodeCatalogue(first);
        expect([early.size, early.ids]).toEqual([rows.length, rows.slice(0, size).map(({ id }) => id)]);
        const whole = decodeCatalogue(rest ? joinColumns(first, rest, 'more-items') : first);
        const expected = throughBytes(rows);
        rows.forEach(({ id }, index) => {
          expect(whole.displayOf(index)).toEqual(expected.displayOf(index));
          expect(early.attributesOf(id)).toEqual(index < size ? expected.attributesOf(id) : undefined);
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('[P7] has every sensitive item in its first part', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: `${index}`,
      name: 'x',
      category: `${index % 7}`,
      sensitive: index % 9 === 4,
    }));
    const ordered = orderCatalogue(rows, ({ id }) => Number(id));
    const { first, rest } = splitCatalogue(encodeCatalogue(ordered), 10);
    expect([...(rest!.columns['sensitive'] as Uint8Array)]).toEqual(Array(43).fill(0));
    expect(decodeCatalogue(first).ids).toHaveLength(17);
    // In whatever order they are: a part without one of them is never cut off.
    const last = splitCatalogue(
      encodeCatalogue([...rows].sort((a, b) => Number(a.sensitive) - Number(b.sensitive))),
      0,
    );
    expect(last.rest).toBeUndefined();
  });

  it('has the most popular items in its first part, and puts those of a category together', () => {
    const rows = Array.from({ length: 2_100 }, (_, index) => ({
      id: `${index}`,
      name: 'x',
      category: index % 2 ? 'rug' : 'lamp',
    }));
    const ids = orderCatalogue(rows, ({ id }) => Number(id)).map(({ id }) => Number(id));
    expect(ids.slice(0, 2)).toEqual([2_098, 2_096]);
    expect(Math.min(...ids.slice(0, 2_000))).toBe(100);
    expect(ids.slice(2_000, 2_002)).toEqual([98, 96]);
    expect(ids.slice(-2)).toEqual([3, 1]);
  });

  const whole = encodeCatalogue([{ id: 'a', name: 'A', category: 'c' }, { id: 'b', name: 'B' }]); // prettier-ignore

  it.each<[string, Record<string, Column>, string]>([
    ['columns of different length', { price: Float32Array.of(1) }, 'column "price" has 1 rows, expected 2'],
    [
      'a category that is not listed',
      { category: Uint16Array.of(0, 3) },
      '"category" code 3, expected less than 1',
    ],
    ['an id twice', { id: ['a', 'a'], named: Uint8Array.of(0, 0) }, 'an id twice'],
    ['half a column of links', { url: ['/a'] }, 'column "url" has 1 rows, expected 2'],
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

  it.each([1, 2 ** 40])('is refused as corrupt when it claims %i items', (size) => {
    expect(() => decodeCatalogue({ ...whole, values: { ...whole.values, size } })).toThrow(
      expect.objectContaining({ code: 'pack-corrupt' }),
    );
  });
});
