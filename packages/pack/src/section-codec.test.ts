import { isHomebodyError } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Columns } from './columns.ts';
import { decodeColumns } from './decode-columns.ts';
import { encodeColumns } from './encode-columns.ts';

const anyColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.uint8Array(),
  fc.int8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })),
);

const anyColumns: fc.Arbitrary<Columns> = fc.record({
  columns: fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), anyColumn, {
    noNullPrototype: true,
  }),
  values: fc.dictionary(
    fc.string(),
    // JSON writes −0 as 0; no value of ours has a sign at zero.
    fc
      .oneof(fc.string(), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value) => (Object.is(value, -0) ? 0 : value)),
    { noNullPrototype: true },
  ),
});

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** The code it is refused with, or what it was decoded to. Anything else that is thrown fails the test. */
const outcomeOf = (bytes: ArrayBuffer): string | Columns => {
  try {
    return decodeColumns(bytes, 'items');
  } catch (error) {
    if (!isHomebodyError(error)) throw error;
    return error.code;
  }
};

const sample: Columns = {
  columns: {
    id: ['oak-table', 'Ærø', '', 'x'.repeat(300), '☕'],
    price: Float32Array.of(1, NaN, 3, 4, -5),
    views: Uint32Array.of(1, 2, 3),
    vectors: Int8Array.of(-127, 127, 0),
  },
  values: { dim: 4, currency: 'EUR', fresh: true },
};

describe('a section file', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        expect(decodeColumns(bufferOf(encodeColumns(columns)))).toEqual(columns);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is the same bytes for the same columns', () => {
    expect(encodeColumns(sample)).toEqual(encodeColumns(structuredClone(sample)));
  });

  it('decodes numbers as views, without copying them', () => {
    const bytes = bufferOf(encodeColumns(sample));
    const { columns } = decodeColumns(bytes);
    expect((columns['price'] as Float32Array).buffer).toBe(bytes);
    expect((columns['vectors'] as Int8Array).buffer).toBe(bytes);
  });

  it('keeps a column of a subarray to that subarray', () => {
    const views = Uint32Array.of(7, 8, 9).subarray(1);
    const { columns } = decodeColumns(bufferOf(encodeColumns({ columns: { views }, values: {} })));
    expect(columns['views']).toEqual(Uint32Array.of(8, 9));
  });

  it('is refused as corrupt wherever it is cut off', () => {
    const whole = encodeColumns(sample);
    for (let length = 0; length < whole.length; length += 1)
      expect(outcomeOf(bufferOf(whole.subarray(0, length)))).toBe('pack-corrupt');
  });

  it('is decoded or refused, never anything else, whatever bits flip', () => {
    const whole = encodeColumns(sample);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length * 8 - 1), { minLength: 1, maxLength: 8 }), (bits) => {
        const bytes = Uint8Array.from(whole);
        for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const outcome = outcomeOf(bytes.buffer);
        if (typeof outcome === 'string') expect(['pack-corrupt', 'pack-too-new']).toContain(outcome);
        else
          for (const column of Object.values(outcome.columns))
            expect(column.length).toBeLessThanOrEqual(whole.length);
      }),
      { seed: 2, numRuns: 20_000 },
    );
  });

  it('is decoded or refused, never anything else, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(outcomeOf(bufferOf(bytes))).toBe('pack-corrupt');
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it.each([
    ['more rows than bytes', [['price', 'f32', 2 ** 40, 8]]],
    ['more strings than lengths', [['id', 'text', 2 ** 31, 8]]],
    ['a column after the end', [['price', 'f32', 2 ** 28, 2 ** 30]]],
    ['a negative size', [['price', 'u8', -8, -8]]],
    ['a kind nobody knows', [['price', 'f64', 1, 8]]],
    ['two columns of one name', [['a', 'u8', 0, 0], ['a', 'u8', 0, 0]]], // prettier-ignore
    ['a thousand columns', Array.from({ length: 1000 }, (_, index) => [`c${index}`, 'u8', 0, 0])],
  ])('is refused for a header that claims %s', (_, columns) => {
    const header = new TextEncoder().encode(JSON.stringify({ values: {}, columns }));
    const bytes = new Uint8Array(Math.ceil((12 + header.length) / 8) * 8 + 8);
    bytes.set(encodeColumns(sample).subarray(0, 8));
    new DataView(bytes.buffer).setUint32(8, header.length, true);
    bytes.set(header, 12);
    expect(outcomeOf(bytes.buffer)).toBe('pack-corrupt');
  });

  it('of a later format is too new, not corrupt', () => {
    const bytes = encodeColumns(sample);
    new DataView(bytes.buffer).setUint32(4, 2, true);
    expect(outcomeOf(bufferOf(bytes))).toBe('pack-too-new');
  });

  it('names the section and what was expected when it is refused', () => {
    expect(() => decodeColumns(new ArrayBuffer(3), 'neighbours')).toThrow(
      'Pack section "neighbours": 3 bytes, expected at least 12.',
    );
  });
});
