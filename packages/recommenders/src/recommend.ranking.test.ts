import type { CatalogueRow } from '@homebody/pack';
import { expect, test } from 'vitest';
import { buildContent } from './content/build.ts';
import { neighboursSection } from './neighbours/section.ts';
import { buildNeighbours } from './neighbours/build.ts';
import { recommend } from './recommend.ts';
import { eventAt, profileOf, shopEnd, tinyCatalogue } from './tiny-shop.ts';
import { createWorld } from './world.ts';

/** Eight items whose order can be argued by hand. */
const rows: readonly CatalogueRow[] = [
  { id: 'kettle', name: 'Steel kettle', category: 'kitchen', brand: 'Holt', price: 40 },
  { id: 'teapot', name: 'Glass teapot', category: 'kitchen', brand: 'Lux', price: 35 },
  { id: 'mug', name: 'Stone mug', category: 'kitchen', brand: 'Nord', price: 8 },
  { id: 'toaster', name: 'Steel toaster', category: 'kitchen', brand: 'Nord', price: 60 },
  { id: 'spade', name: 'Garden spade', category: 'garden', brand: 'Ora', price: 25 },
  { id: 'hose', name: 'Garden hose', category: 'garden', brand: 'Ora', price: 30 },
  { id: 'lamp', name: 'Desk lamp', category: 'light', brand: 'Lux', price: 45 },
  { id: 'bulb', name: 'Warm bulb', category: 'light', brand: 'Nord', price: 5 },
];
const index = (id: string): number => rows.findIndex((row) => row.id === id);
const pair = (a: string, b: string, weight: number) => [
  { a: index(a), b: index(b), weight, people: 20 },
  { a: index(b), b: index(a), weight, people: 20 },
];
const items = rows.map((_, item) => ({ item, people: 40, weight: 40, recentPeople: 0, earlierPeople: 0 }));
const table = buildNeighbours(
  [
    ...pair('kettle', 'teapot', 9),
    ...pair('kettle', 'mug', 4),
    ...pair('lamp', 'bulb', 9),
    ...pair('spade', 'hose', 9),
  ],
  items,
  rows.length,
);
const world = createWorld({
  catalogue: tinyCatalogue(rows),
  // Everybody's favourites are the garden's.
  popularity: {
    popularity: Float32Array.from([0.3, 0.2, 0.2, 0.2, 1, 0.9, 0.3, 0.2]),
    trend: new Float32Array(8),
  },
  neighbours: neighboursSection.decode(neighboursSection.encode(table), rows.length),
  content: buildContent(rows, { dim: 8, seed: 1, steps: 15 }),
});
const picks = (...ids: readonly string[]) => {
  const profile = profileOf(
    world,
    ids.map((id, place) => eventAt('view_item', shopEnd - 60_000 + place, id)),
  );
  const slot = { slot: 'x', strategy: 'picked-for-you', limit: 8 };
  return recommend(world, profile, { slot, now: shopEnd }).items;
};

test('of a stranger’s picks the most popular come first', () => {
  expect(
    picks()
      .map(({ item_id }) => item_id)
      .slice(0, 2),
  ).toEqual(['spade', 'hose']);
});

test('after a kettle come what is looked at together with it most, then less, however popular spades are', () => {
  const answer = picks('kettle');
  expect(answer.slice(0, 2).map(({ item_id }) => item_id)).toEqual(['teapot', 'mug']);
  expect(answer[0]?.reason).toEqual({ kind: 'viewed-together', because: 'kettle' });
});

test('the item looked at last speaks louder than the one before', () => {
  expect(picks('kettle', 'lamp')[0]).toMatchObject({
    item_id: 'bulb',
    reason: { kind: 'viewed-together', because: 'lamp' },
  });
  expect(picks('lamp', 'kettle')[0]).toMatchObject({ item_id: 'teapot' });
});

test('an item nobody looked at yet is found by what it is', () => {
  // The toaster is in no pair; category and the word "steel" bring it in, and the reason says how.
  const toaster = picks('kettle').find(({ item_id }) => item_id === 'toaster');
  expect(['similar-to', 'your-category']).toContain(toaster?.reason.kind);
});
