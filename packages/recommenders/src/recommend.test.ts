import { seededRandom } from '@homebody/core';
import { reasonLanguages } from '@homebody/core/reasons';
import { initialWeights } from '@homebody/learning';
import { decodeCatalogue, encodeCatalogue, splitCatalogue } from '@homebody/pack';
import { correct, emptyProfile } from '@homebody/profile';
import { expect, test } from 'vitest';
import { featureNames } from './feature-names.ts';
import { type RecommendRequest, recommend } from './recommend.ts';
import { strategyNames } from './strategies.ts';
import { eventAt, profileOf, shopEnd, tinyLogs, tinyRows, tinyWorld } from './tiny-shop.ts';
import { createWorld } from './world.ts';

const world = tinyWorld(tinyLogs(200, 1));
const bare = createWorld({ catalogue: world.catalogue });
const weights = initialWeights({ inputs: featureNames.length, hidden: 8, dim: 24 }, seededRandom(1));
const scale = new Float32Array(featureNames.length).fill(1);
const ranked = createWorld({ ...world, ranker: { weights, scale } });
const log = tinyLogs(1, 12)[0]!;
const known = profileOf(world, log);
const ask = (strategy = 'picked-for-you', more: Partial<RecommendRequest> = {}): RecommendRequest => ({
  slot: { slot: 'x', strategy, limit: 8 },
  now: shopEnd,
  words: reasonLanguages.en,
  ...more,
});

test('the less is known the farther down the chain the answer comes from', () => {
  expect(recommend(ranked, known, ask()).source).toBe('personal');
  expect(recommend(world, known, ask()).source).toBe('personal');
  expect(recommend(ranked, emptyProfile(), ask()).source).toBe('prior');
  expect(recommend(world, emptyProfile(), ask()).source).toBe('popular');
  expect(recommend(bare, emptyProfile(), ask())).toEqual({ source: 'default', items: [] });
});

test('a correction alone is enough to be personal', () => {
  const profile = correct(emptyProfile(), 'category', 'lamps', 'more');
  const { source, items } = recommend(world, profile, ask());
  expect(source).toBe('personal');
  expect(items.filter(({ display }) => display.item_category === 'lamps').length).toBeGreaterThanOrEqual(4);
  for (const { reason } of items) expect(reason.kind).not.toBe('your-category');
});

test('every strategy answers with distinct items within the limit, for everybody, with or without a pack', () => {
  for (const strategy of [...strategyNames, 'no-such-strategy'])
    for (const of of [ranked, world, bare])
      for (const profile of [emptyProfile(), known]) {
        const { items } = recommend(of, profile, ask(strategy, { limit: 5, item: 'tables-0' }));
        const ids = items.map(({ item_id }) => item_id);
        expect(ids.length).toBeLessThanOrEqual(5);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('tables-0');
      }
});

test('[P5] every item says why, and names only items and interests the visitor really has', () => {
  for (const visitor of tinyLogs(20, 30)) {
    const profile = profileOf(world, visitor);
    for (const { reason, because } of recommend(ranked, profile, ask('picked-for-you', { limit: 20 }))
      .items) {
      expect(because.length).toBeGreaterThan(5);
      if ('because' in reason) expect(profile.items.get(reason.because)?.views).toBeGreaterThan(0);
      if (reason.kind === 'your-category')
        expect(profile.affinities.category.has(reason.category)).toBe(true);
      if (reason.kind === 'your-brand') expect(profile.affinities.brand.has(reason.brand)).toBe(true);
    }
  }
});

test('[P5] the sentence names the item by its name', () => {
  const profile = profileOf(world, [eventAt('view_item', shopEnd - 1, 'tables-24')]);
  const sentences = recommend(world, profile, ask()).items.map(({ because }) => because);
  expect(sentences).toContain('Because you looked at Holt tables no 24');
});

test('no category and no brand takes more than half of the picks', () => {
  const tables = world.catalogue.ids.filter((id) => id.startsWith('tables')).slice(0, 9);
  const profile = profileOf(
    world,
    tables.map((id, place) => eventAt('view_item', shopEnd - 999 + place, id)),
  );
  const { items } = recommend(world, profile, ask());
  expect(items).toHaveLength(8);
  for (const field of ['item_category', 'item_brand'] as const) {
    const counts = new Map<string, number>();
    for (const { display } of items) counts.set(display[field]!, (counts.get(display[field]!) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(4);
  }
});

test('one’s own earlier items are at most a quarter of the picks', () => {
  const { items } = recommend(world, known, ask());
  expect(items.filter(({ item_id }) => known.items.get(item_id)?.views).length).toBeLessThanOrEqual(2);
});

test('similar items are like the item of the page, and say so', () => {
  const { items, source } = recommend(world, emptyProfile(), ask('similar', { item: 'tables-0' }));
  expect(source).toBe('prior');
  expect(items.slice(0, 3).every(({ display }) => display.item_category === 'tables')).toBe(true);
  for (const { reason } of items) expect(reason).toMatchObject({ because: 'tables-0' });
});

test('similar without an item of this shop is the picks', () => {
  expect(recommend(world, known, ask('similar', { item: '__proto__' }))).toEqual(
    recommend(world, known, ask()),
  );
});

test('recently viewed is the visitor’s own, latest first, less what must not be shown', () => {
  const profile = profileOf(world, [
    eventAt('view_item', shopEnd - 5, 'tables-0'),
    eventAt('view_item', shopEnd - 4, 'chairs-1'),
    eventAt('view_item', shopEnd - 3, 'chairs-7'),
    eventAt('purchase', shopEnd - 2, 'lamps-2'),
    eventAt('view_item_list', shopEnd - 1, 'rugs-3'),
  ]);
  expect(recommend(world, profile, ask('recently-viewed')).items.map(({ item_id }) => item_id)).toEqual([
    'chairs-1',
    'tables-0',
  ]);
  expect(recommend(world, emptyProfile(), ask('recently-viewed'))).toEqual({ source: 'default', items: [] });
});

test('trending items come first where there are any, and say so', () => {
  const trend = new Float32Array(144);
  trend[2] = 1;
  const rising = createWorld({ ...world, popularity: { ...world.popularity!, trend } });
  const { items } = recommend(rising, emptyProfile(), ask('trending'));
  expect(items[0]).toMatchObject({ item_id: 'lamps-2', because: 'Trending now' });
  expect(items).toHaveLength(8);
});

test('weights for other features than these are not used', () => {
  const foreign = initialWeights({ inputs: 3, hidden: 2, dim: 1 }, seededRandom(1));
  expect(recommend(world, known, ask(), foreign)).toEqual(recommend(world, known, ask()));
});

test('the same visitor gets the same answer, and the profile is left as it was', () => {
  const before = structuredClone(known);
  expect(recommend(ranked, known, ask())).toEqual(recommend(ranked, known, ask()));
  expect(known).toEqual(before);
});

test('a personal vector moves items of its direction up', () => {
  const flat = { ...weights, net: new Float32Array(weights.net.length) };
  const personal = Float32Array.from(world.vectors!.rows.subarray(0, 24));
  const order = recommend(ranked, known, ask('picked-for-you', { limit: 40 }), { ...flat, personal });
  expect(order.items.slice(0, 3).some(({ display }) => display.item_category === 'tables')).toBe(true);
});

test('while only the first part of the catalogue is there, nothing else is recommended, whatever points to it', () => {
  const first = decodeCatalogue(splitCatalogue(encodeCatalogue(tinyRows), 30).first);
  const early = createWorld({ ...ranked, catalogue: first });
  expect(first.ids.length).toBeLessThan(first.size / 2);
  for (const visitor of [[], ...tinyLogs(20, 40)])
    for (const strategy of strategyNames) {
      const { items } = recommend(
        early,
        profileOf(world, visitor),
        ask(strategy, { item: tinyRows[99]!.id }),
      );
      for (const { item_id, display } of items) {
        expect(first.ids).toContain(item_id);
        expect(display.item_name).not.toBe('');
      }
    }
  expect(recommend(early, emptyProfile(), ask('popular')).items).toHaveLength(8);
});
