import { initialWeights } from '@homebody/learning';
import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { featureIndex, featureNames } from './feature-names.ts';
import { fillFeatures } from './features.ts';
import { prepareSources } from './prepare-sources.ts';
import { recommenderSources } from './recommender-sources.ts';
import { eventAt, profileOf, shopEnd, tinyLogs, tinyWorld } from './tiny-shop.ts';
import { visitOf } from './visit.ts';
import { createWorld } from './world.ts';

const world = tinyWorld(tinyLogs(150, 1));
const all = world.catalogue.ids.map((_, item) => item);
const rowsOf = (log: Parameters<typeof profileOf>[1], of = world): Float32Array => {
  const visit = visitOf(of, profileOf(of, log), shopEnd);
  return fillFeatures(visit, prepareSources(visit), all, new Float32Array(all.length * featureNames.length));
};

test('the order of the features is frozen: published rankers depend on it', () => {
  expect(featureNames.join(' ')).toMatchInlineSnapshot(
    `"together togetherLast togetherRaw content contentLast contentLong contentPassedOver vector vectorLast vectorLong popularity trend own taste categoryAffinity brandAffinity bandAffinity sameCategoryAsLast sameBrandAsLast sameBandAsLast sessionCategoryShare sessionBrandShare priceAboveMean priceBelowMean togetherWithCart timesSeen seenRecently seenThisSession bought shownInVain coldPopularity contextPopularity dearness"`,
  );
});

test('every source has a feature of its own', () => {
  const names = recommenderSources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(featureNames).toContain(name);
});

test('features are numbers from 0 to 1, whatever has happened', () => {
  const wild = [
    eventAt('view_item', shopEnd + 9e12, 'tables-0', '__proto__'),
    eventAt('purchase', 0, 'chairs-1'),
    eventAt('view_item_list', shopEnd, ...world.catalogue.ids),
  ];
  const bare = createWorld({ catalogue: world.catalogue });
  for (const log of [[], wild, ...tinyLogs(5, 7)])
    for (const of of [world, bare])
      expect([...rowsOf(log, of)].filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
});

test('for a visitor of whom nothing is known only what is true of everybody speaks', () => {
  const rows = rowsOf([]);
  const speaking = featureNames.filter((_, k) => all.some((item) => rows[item * featureNames.length + k]));
  expect(speaking).toEqual(
    ['popularity', 'trend', 'coldPopularity', 'contextPopularity', 'dearness'].filter((name) =>
      speaking.includes(name as never),
    ),
  );
});

test('every feature speaks for some visitor', () => {
  const { offsets } = world.neighbours!;
  const joined = all.find((item) => item > 30 && offsets[item + 1]! > offsets[item]!)!;
  const log = [
    eventAt('view_item_list', shopEnd - 9_000_000, 'rugs-3', 'rugs-15'),
    eventAt('view_item', shopEnd - 8000, 'tables-0', 'chairs-1'),
    {
      ...eventAt('user_engagement', shopEnd - 7000, 'tables-24'),
      data: { items: [{ item_id: 'tables-24' }], engagement_time_msec: 60_000 },
    },
    eventAt('purchase', shopEnd - 6000, 'tables-0'),
    eventAt('add_to_cart', shopEnd - 5000, world.catalogue.ids[joined]!),
    eventAt('view_item', shopEnd - 4000, 'tables-48'),
  ];
  const rising = createWorld({
    ...world,
    popularity: { ...world.popularity!, trend: new Float32Array(144).fill(0.5) },
  });
  const rows = rowsOf(log, rising);
  const silent = featureNames.filter((_, k) => all.every((item) => !rows[item * featureNames.length + k]));
  expect(silent).toEqual([]);
});

test('the ranker’s scale multiplies every feature', () => {
  const scale = Float32Array.from(featureNames, (_, k) => k);
  const weights = initialWeights({ inputs: featureNames.length, hidden: 4, dim: 24 }, seededRandom(1));
  const scaled = rowsOf(tinyLogs(1, 7)[0]!, createWorld({ ...world, ranker: { weights, scale } }));
  const plain = rowsOf(tinyLogs(1, 7)[0]!);
  const at = 5 * featureNames.length + featureIndex.popularity;
  expect(plain[at]).toBeGreaterThan(0);
  expect(scaled[at]).toBeCloseTo(plain[at]! * featureIndex.popularity, 5);
});
