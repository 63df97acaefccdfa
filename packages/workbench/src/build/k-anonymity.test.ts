import { join } from 'node:path';
import { dayMs, minuteMs } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPack } from '../test-pack.fixture.ts';
import { type TestRow, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';

const least = { pair: 5, item: 10, group: 50 };

/** `count` people who looked at `items` one after another, a week before the end. */
const together = (name: string, count: number, items: readonly string[], times = 1): readonly TestRow[] =>
  Array.from({ length: count * times }, (_, visit) =>
    items.map((item, place) => ({
      user: `${name}${visit % count}`,
      item,
      event: 'view_item',
      at: shopEnd - (3 + Math.floor(visit / count)) * dayMs + place * minuteMs,
      quantity: 1,
    })),
  ).flat();

const bought = (...which: Parameters<typeof together>) =>
  together(...which).map((row) => ({ ...row, event: 'purchase' }));

/** Pairs and items that 4, 5, 9 and 10 people are behind, in a shop where everything else is common. */
const rows = [
  ...testLog(),
  // One person ten times, or four people thrice, are not many people.
  ...together('loner', 1, ['lonely-a', 'lonely-b'], 10),
  ...together('four', 4, ['four-a', 'four-b'], 3),
  ...together('five', 5, ['five-a', 'five-b']),
  ...together('nine', 9, ['nine-a', 'nine-b']),
  ...together('ten', 10, ['ten-a', 'ten-b']),
  // Bought together by as few, one of them again and again.
  ...bought('four', 4, ['four-a', 'four-b'], 3),
  ...bought('five', 5, ['five-a', 'five-b']),
  // Each is common, the pair is not.
  ...together('rare', 4, ['t0-0', 'ten-a']),
];
const rare = [
  'lonely-a',
  'lonely-b',
  'four-a',
  'four-b',
  'five-a',
  'five-b',
  'nine-a',
  'nine-b',
  'ten-a',
  'ten-b',
];
const ids = [...new Set(rows.map(({ item }) => item)), 'never-seen'];

const folder = testFolder();

describe('what a pack says of few people', () => {
  const out = join(folder.path, 'with-catalogue');
  let pack: ReturnType<typeof openTestPack>;

  beforeAll(async () => {
    const catalog = folder.file(
      'items.csv',
      ['id,name', ...ids.map((id, place) => `${id},word${place}`)].join('\n'),
    );
    await buildPack(
      { events: [folder.file('log.csv', csvOf(rows))], catalog, out, least },
      { clock: () => shopEnd },
    );
    pack = openTestPack(out);
  }, 60_000);
  afterAll(folder.remove);

  const index = (id: string): number => pack.catalogue.indexOf(id) ?? -1;
  const targets = (id: string): readonly string[] => {
    const { offsets, targets } = pack.neighbours;
    const row = targets.subarray(offsets[index(id)], offsets[index(id) + 1]);
    return Array.from(row, (target) => pack.catalogue.ids[target] ?? '');
  };

  it('[P10] holds no pair of items that fewer than k people are behind', () => {
    const people = new Map<string, Set<string>>();
    const seenBy = new Map<string, Set<string>>();
    for (const { user, item } of rows) seenBy.set(user, (seenBy.get(user) ?? new Set()).add(item));
    for (const [user, seen] of seenBy) {
      for (const a of seen)
        for (const b of seen) {
          const both = people.get(`${a} ${b}`) ?? new Set();
          people.set(`${a} ${b}`, both.add(user));
        }
    }
    let pairs = 0;
    for (const id of pack.catalogue.ids)
      for (const target of targets(id)) {
        pairs += 1;
        expect(people.get(`${id} ${target}`)?.size ?? 0, `${id} with ${target}`).toBeGreaterThanOrEqual(
          least.pair,
        );
      }
    expect(pairs).toBeGreaterThan(100);
  });

  it('[P10] draws the line exactly at k', () => {
    expect(targets('lonely-a')).toEqual([]);
    expect(targets('four-a')).toEqual([]);
    expect(targets('five-a')).toEqual(['five-b']);
    expect(targets('ten-a')).toEqual(['ten-b']);
    expect(targets('t0-0')).not.toContain('ten-a');
  });

  it('[P10] holds no pair that fewer than k people bought together', () => {
    const boughtWith = (id: string): readonly string[] => {
      const { offsets, targets } = pack.baskets();
      const row = targets.subarray(offsets[index(id)], offsets[index(id) + 1]);
      return Array.from(row, (target) => pack.catalogue.ids[target] ?? '');
    };
    expect(boughtWith('four-a')).toEqual([]);
    expect(boughtWith('five-a')).toEqual(['five-b']);
  });

  it('[P10] says nothing of the popularity of items that fewer than k people looked at', () => {
    const { popularity, trend } = pack.popularity;
    for (const id of rare.slice(0, 8)) {
      expect(popularity[index(id)], id).toBe(0);
      expect(trend[index(id)], id).toBe(
        popularity[index('never-seen')] === 0 ? trend[index('never-seen')] : NaN,
      );
    }
    expect(popularity[index('ten-a')]).toBeGreaterThan(0);
  });

  it('[P10] composes the same popularity for an item of few people as for one of none', () => {
    const { composed } = pack.popularity;
    // Names that occur once compare with nothing, so all of them are guessed from the mean alone.
    expect(composed?.[index('never-seen')]).toBeGreaterThan(0);
    for (const id of rare.slice(0, 8))
      expect(composed?.[index(id)], id).toBe(composed?.[index('never-seen')]);
    expect(composed?.[index('ten-a')]).toBe(0);
  });

  it('[P10] gives no item a vector from the behaviour of fewer than k people', () => {
    const { rows: vectors, dim } = pack.vectors;
    const of = (id: string) => [...vectors.subarray(index(id) * dim, (index(id) + 1) * dim)];
    // Names that occur once compare with nothing, so what has no people has no vector at all.
    const nothing = of('never-seen');
    for (const id of rare.slice(0, 8)) expect(of(id), id).toEqual(nothing);
    expect(of('ten-a')).not.toEqual(nothing);
  });

  it('[P10] orders items that few people looked at by their ids, not by how few', () => {
    const order = pack.catalogue.ids.filter((id) => rare.slice(0, 8).includes(id) || id === 'never-seen');
    expect(order).toEqual([...order].sort());
    expect(pack.catalogue.ids.slice(-order.length)).toEqual(order);
  });

  it('[P10] names no item of few people when the catalogue is made of the log', async () => {
    const derived = join(folder.path, 'derived');
    const summary = await buildPack(
      { events: [join(folder.path, 'log.csv')], out: derived, least, privacyPrice: false },
      { clock: () => shopEnd },
    );
    const { catalogue } = openTestPack(derived);
    expect(rare.filter((id) => catalogue.indexOf(id) !== undefined)).toEqual(['ten-a', 'ten-b']);
    expect(summary.itemsDropped).toBeGreaterThanOrEqual(8);
  });

  it('[P10] states its thresholds', () => {
    expect(pack.manifest.k).toEqual(least);
  });
});
