import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  { id: 'tent', name: 'Tent', category: 'tents' },
  { id: 'big-tent', name: 'Big tent', category: 'tents' },
  { id: 'stove', name: 'Stove', category: 'stoves' },
  { id: 'pegs', name: 'Pegs', category: 'tools' },
  { id: 'gas', name: 'Gas', category: 'fuel' },
  { id: 'lantern', name: 'Lantern', category: 'lights' },
];
const world = handMade(rows, {
  baskets: [
    ['tent', 'pegs', 10],
    ['stove', 'gas', 9],
    ['tent', 'lantern', 6],
    ['stove', 'lantern', 6],
    ['stove', 'big-tent', 20],
  ],
  popularity: { 'big-tent': 1, lantern: 0.5, gas: 0.4, pegs: 0.3, tent: 0.9, stove: 0.8 },
});
const acts = [
  ['add_to_cart', 'tent'],
  ['add_to_cart', 'stove'],
] as const;

test('what goes with both items of the cart goes before what goes with one of them more', () => {
  // 6 + 6 for the lantern, 10 for the pegs, 9 for the gas.
  expect(idsOf(ask(world, 'complete-the-cart', { acts }))).toEqual(['lantern', 'pegs', 'gas']);
});

test('another tent is no completion of a tent, not even as what everybody likes, and however often it goes with the stove', () => {
  expect(idsOf(ask(world, 'complete-the-cart', { acts }))).not.toContain('big-tent');
  // With the stove alone in the cart it is one.
  expect(idsOf(ask(world, 'complete-the-cart', { acts: acts.slice(1) }))[0]).toBe('big-tent');
});

test('it says with which item of the cart', () => {
  const { items } = ask(world, 'complete-the-cart', { acts });
  expect(items[1]).toMatchObject({ item_id: 'pegs', reason: { kind: 'goes-with-cart', because: 'tent' } });
});

test('an empty cart lacks nothing in particular: what everybody likes stands in', () => {
  expect(ask(world, 'complete-the-cart', { limit: 1 })).toMatchObject({
    source: 'popular',
    items: [{ item_id: 'big-tent' }],
  });
});
