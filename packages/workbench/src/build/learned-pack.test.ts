import { join } from 'node:path';
import { dayMs, minuteMs } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPack } from '../test-pack.fixture.ts';
import { catalogueCsv, csvOf, itemId, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';
import type { BuildSummary } from './build-summary.ts';

/** In a shop of this many items of a taste, pairs are too few to say what lies near what. */
const size = { people: 400, itemsPerTaste: 30 };

/** So many people who looked at the first item of a taste, at one of few people, and at the next of the taste. */
const through = (item: string, people: number) =>
  Array.from({ length: people }, (_, person) =>
    [itemId(0, 0), item, itemId(0, 1)].map((looked, place) => ({
      user: `${item}-${person}`,
      item: looked,
      event: 'view_item',
      at: shopEnd - 3 * dayMs + place * minuteMs,
      quantity: 1,
    })),
  ).flat();

describe('a pack of a shop whose vectors are learned', () => {
  const folder = testFolder();
  const out = join(folder.path, 'pack');
  let summary: BuildSummary;
  let pack: ReturnType<typeof openTestPack>;

  beforeAll(async () => {
    const log = [...testLog(size), ...through('nine', 9), ...through('ten', 10)];
    // Names that occur once compare with nothing, so content says nothing of these.
    const strangers = ['nine,Nonesuch', 'ten,Tenfold', 'never,Nowhere'].map((item) => `${item},,,,,,yes,`);
    const catalog = folder.file('items.csv', [catalogueCsv(size), ...strangers].join('\n'));
    const events = [folder.file('log.csv', csvOf(log))];
    summary = await buildPack(
      { events, catalog, out, privacyPrice: false, predictions: false, clusters: false },
      { clock: () => shopEnd },
    );
    pack = openTestPack(out);
  }, 60_000);
  afterAll(folder.remove);

  const vectorOf = (id: string): readonly number[] => {
    const { rows, dim } = pack.vectors;
    const item = pack.catalogue.indexOf(id) ?? expect.fail();
    return [...rows.subarray(item * dim, (item + 1) * dim)];
  };
  const cosine = (a: string, b: string): number => {
    const [x, y] = [vectorOf(a), vectorOf(b)];
    return x.reduce((sum, value, k) => sum + value * y[k]!, 0) / (Math.hypot(...x) * Math.hypot(...y));
  };

  it('says that they are, from how many people, and how much better they rank', () => {
    const { kind, people, ndcg } = summary.vectors;
    expect(kind).toBe('learned');
    expect(people).toBeGreaterThan(100);
    expect(ndcg!.learned).toBeGreaterThan(ndcg!.fromPairs);
  });

  it('has them, with how much each place counts, and what is of one taste lies together', () => {
    expect(pack.vectors.dim).toBe(32);
    expect(pack.vectors.heading?.places[0]).toBe(1);
    const places = Array.from({ length: 10 }, (_, place) => place);
    /** Mean cosine of items of two tastes, none with itself. */
    const alike = (a: number, b: number): number => {
      const cosines = places.flatMap((x) =>
        places.filter((y) => a !== b || x !== y).map((y) => cosine(itemId(a, x), itemId(b, y))),
      );
      return cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
    };
    for (const taste of [0, 1, 2, 3])
      expect(alike(taste, taste)).toBeGreaterThan(alike(taste, (taste + 1) % 4) + 0.1);
  });

  it('[P10] gives an item of fewer than k people no vector but its content’s', () => {
    expect(vectorOf('nine')).toEqual(vectorOf('never'));
    expect(vectorOf('ten')).not.toEqual(vectorOf('never'));
  });
});
