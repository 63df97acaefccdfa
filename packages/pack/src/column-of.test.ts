import { describe, expect, it } from 'vitest';
import { columnOf, numberOf } from './column-of.ts';

const columns = {
  columns: { price: Float32Array.of(1, 2), id: ['a', 'b'] },
  values: { dim: 4, currency: 'EUR' },
};

describe('a column asked for by name', () => {
  it('is given when it is of the kind and length relied upon', () => {
    expect(columnOf(columns, 'items', 'price', 'f32', 2)).toBe(columns.columns.price);
    expect(columnOf(columns, 'items', 'id', 'text')).toEqual(['a', 'b']);
    expect(numberOf(columns, 'items', 'dim')).toBe(4);
  });

  it.each([
    ['missing', () => columnOf(columns, 'items', 'brand', 'u16'), 'no column "brand", expected u16'],
    [
      'of another kind',
      () => columnOf(columns, 'items', 'price', 'u8'),
      'column "price" is f32, expected u8',
    ],
    [
      'too short',
      () => columnOf(columns, 'items', 'price', 'f32', 3),
      'column "price" has 2 rows, expected 3',
    ],
    ['inherited', () => columnOf(columns, 'items', 'toString', 'u8'), 'no column "toString"'],
    ['a value of another type', () => numberOf(columns, 'items', 'currency'), 'value "currency" is string'],
    ['a value that is missing', () => numberOf(columns, 'items', 'k'), 'value "k" is undefined'],
  ])('is refused as corrupt when it is %s', (_, read, message) => {
    expect(read).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
    expect(read).toThrow(message);
  });
});
