import { expect, test } from 'vitest';
import type { ItemRow } from '../rows.ts';
import { buildPopularity } from './build.ts';

const row = (item: number, people: number, more: Partial<ItemRow> = {}): ItemRow => ({
  item,
  people,
  weight: people,
  recentPeople: 0,
  earlierPeople: 0,
  ...more,
});

test('[P10] an item that too few people looked at counts as unknown', () => {
  const { popularity } = buildPopularity([row(0, 9, { weight: 1e6 }), row(1, 10)], 2);
  expect([...popularity]).toEqual([0, 1]);
});

test('[P10] a trend of too few people is no trend', () => {
  const { trend } = buildPopularity([row(0, 99, { recentPeople: 9 }), row(1, 99, { recentPeople: 80 })], 2);
  expect(trend[0]).toBe(0);
  expect(trend[1]).toBeGreaterThan(0.9);
});

test('a steady item has no trend, a fading one a negative', () => {
  const steady = row(0, 500, { recentPeople: 100, earlierPeople: 400 });
  const fading = row(1, 500, { recentPeople: 20, earlierPeople: 480 });
  const { trend } = buildPopularity([steady, fading], 2);
  expect(trend[0]).toBe(0);
  expect(trend[1]).toBeLessThan(-0.5);
});
