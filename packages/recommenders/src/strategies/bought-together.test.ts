import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  { id: 'lamp', name: 'Lamp', category: 'lamps' },
  { id: 'floor-lamp', name: 'Floor lamp', category: 'lamps' },
  { id: 'bulb', name: 'Bulb', category: 'bulbs' },
  { id: 'flex', name: 'Flex', category: 'cables' },
  { id: 'shade', name: 'Shade', category: 'shades' },
  { id: 'rug', name: 'Rug', category: 'rugs' },
];
const world = handMade(rows, {
  // Nine bought the bulb with the lamp, four the flex; two lamps were bought together, too.
  baskets: [
    ['lamp', 'bulb', 9],
    ['lamp', 'flex', 4],
    ['lamp', 'floor-lamp', 8],
    ['rug', 'flex', 6],
  ],
  // The shade is only looked at together with the lamp, much as it is.
  neighbours: [
    ['lamp', 'shade', 50],
    ['lamp', 'floor-lamp', 60],
  ],
  popularity: { rug: 1, lamp: 0.9, 'floor-lamp': 0.8, bulb: 0.5, flex: 0.4, shade: 0.3 },
});

test('what is bought with the page’s item goes before what is only looked at, and another lamp is neither', () => {
  const answer = ask(world, 'bought-together', { item: 'lamp', limit: 3 });
  expect(idsOf(answer)).toEqual(['bulb', 'flex', 'shade']);
  expect(answer.items.map(({ reason }) => reason.kind)).toEqual([
    'bought-together',
    'bought-together',
    'viewed-together',
  ]);
  expect(answer.items[0]?.because).toBe('Often bought with Lamp');
});

test('without an item of the page it is the cart that things go with, and the reason says so', () => {
  const acts = [['add_to_cart', 'rug']] as const;
  const { items } = ask(world, 'bought-together', { acts, limit: 1 });
  expect(items[0]).toMatchObject({
    item_id: 'flex',
    reason: { kind: 'goes-with-cart', because: 'rug' },
    because: 'Often bought with Rug, which is in your cart',
  });
});

test('what has no companions is helped out by the chain: similar, then the picks, then what everybody likes', () => {
  // Nobody buys or looks at anything with the bulb but the lamp, and without contents nothing is similar.
  const answer = ask(world, 'bought-together', { item: 'bulb', limit: 3 });
  expect(idsOf(answer)).toEqual(['lamp', 'rug', 'floor-lamp']);
  expect(answer.items.map(({ reason }) => reason.kind)).toEqual(['bought-together', 'popular', 'popular']);
});
