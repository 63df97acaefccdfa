import { dayMs } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import { expect, test } from 'vitest';
import { buildContent } from '../content/build.ts';
import { composePopularity } from './compose.ts';

const end = Date.UTC(2026, 5, 1);
/** Lamps sell, rugs do not. */
const rows: readonly CatalogueRow[] = Array.from({ length: 60 }, (_, index) => ({
  id: `${index}`,
  name: index % 2 ? `Lamp ${index}` : `Rug ${index}`,
  category: index % 2 ? 'lamps' : 'rugs',
  addedAt: end - 5 * dayMs,
}));
const content = buildContent(rows);
const popularity = Float32Array.from(rows, (_, index) => (index < 4 ? 0 : index % 2 ? 0.8 : 0.3));
const composed = (catalogue = rows, known = popularity) =>
  composePopularity(known, { catalogue, content, scale: 0.15, end });

test('a new item is taken to be nearly as popular as those like it', () => {
  const [rug, lamp] = composed();
  expect(lamp).toBeGreaterThan(0.65);
  expect(lamp).toBeLessThan(0.8);
  expect(rug).toBeLessThan(0.45);
  expect(rug).toBeGreaterThan(0.3);
});

test('[P10] nothing about an item that few people are behind goes into what is composed for it', () => {
  // Two rugs of which nothing is known come out alike, whatever a log says of either.
  expect(composed()[0]).toBeCloseTo(composed()[2]!, 1);
  expect(
    composed()
      .slice(4)
      .every((value) => value === 0),
  ).toBe(true);
});

test('an old item that nobody wants stays unknown, one of unknown age counts half', () => {
  const old = composed(rows.map((row) => ({ ...row, addedAt: end - 61 * dayMs })));
  expect([...old].every((value) => value === 0)).toBe(true);
  const silent = composed(rows.map((row) => ({ ...row, addedAt: undefined })));
  expect(silent[1]).toBeCloseTo(composed()[1]! / 2, 5);
});

test('a shop without any history gives nothing to compose from', () => {
  expect([...composed(rows, new Float32Array(60))].every((value) => value === 0)).toBe(true);
});
