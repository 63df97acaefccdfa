import { describe, expect, it } from 'vitest';
import { priceCell, tagsCell, textCell, timeCell, truthCell } from './cells.ts';

describe('a cell of a catalogue', () => {
  it.each([
    ['12.90', 12.9],
    ['12,90', 12.9],
    ['1,299.00', 1299],
    ['1.299,00', 1299],
    ['1,299', 1299],
    ['EUR 5', 5],
    ['19.99 EUR', 19.99],
    ['€ 7', 7],
    [0, 0],
    ['', undefined],
    [null, undefined],
    ['-3', null],
    ['ask us', null],
    ['1.2.3,4,5', null],
  ])('reads the price %j as %j', (cell, price) => {
    expect(priceCell(cell)).toBe(price);
  });

  it.each([
    ['yes', true],
    ['In Stock', true],
    ['out_of_stock', false],
    ['17', true],
    ['0', false],
    ['-2', false],
    [true, true],
    ['', undefined],
    ['maybe', null],
  ])('reads the answer %j as %j', (cell, answer) => {
    expect(truthCell(cell)).toBe(answer);
  });

  it('reads tags, times and text', () => {
    expect(tagsCell('oak; round ,, small')).toEqual(['oak', 'round', 'small']);
    expect(tagsCell(' ')).toBeUndefined();
    expect(timeCell('2026-01-02')).toBe(Date.parse('2026-01-02'));
    expect(timeCell('1767312000')).toBe(1_767_312_000_000);
    expect(timeCell('soon')).toBeNull();
    expect(textCell('  oak ')).toBe('oak');
  });
});
