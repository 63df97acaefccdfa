import { expect, test } from 'vitest';
import { buildRhythm } from './build.ts';

const catalogue = [{ consumable: true }, { consumable: true }, { consumable: true }, {}];
const categoryOf = (item: number): number => (item === 2 ? -1 : 0);
const row = (of: number, people: number, days: number) => ({ of, people, logDays: people * Math.log(days) });

test('[P10] an item has its own rhythm from k people on, its category’s below, and none where neither has enough', () => {
  const rows = { items: [row(0, 10, 14), row(1, 9, 300), row(2, 9, 20)], categories: [row(0, 30, 28)] };
  expect([...buildRhythm(rows, catalogue, categoryOf).days]).toEqual([14, 28, 0, 0]);
  const few = { items: [row(0, 9, 14)], categories: [row(0, 9, 28)] };
  expect([...buildRhythm(few, catalogue, categoryOf).days]).toEqual([0, 0, 0, 0]);
});

test('days are whole, one at least, and no more than a byte holds', () => {
  const rows = { items: [row(0, 10, 0.2), row(1, 10, 900), row(2, 10, 6.6)], categories: [] };
  expect([...buildRhythm(rows, catalogue, categoryOf).days]).toEqual([1, 255, 7, 0]);
});
