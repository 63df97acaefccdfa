import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  ...['mug', 'jug', 'pot', 'pan'].map((id) => ({ id, name: id, category: 'kitchen' })),
  ...['rake', 'hose'].map((id) => ({ id, name: id, category: 'garden' })),
];
const world = handMade(rows, {
  popularity: { mug: 1, jug: 0.9, pot: 0.8, pan: 0.7, rake: 0.3, hose: 0.2 },
});

test('the most popular first, with no category on more than half of the places', () => {
  expect(idsOf(ask(world, 'popular', { limit: 4 }))).toEqual(['mug', 'jug', 'rake', 'hose']);
});

test('when nothing else is there, what was held back follows in its order', () => {
  expect(idsOf(ask(world, 'popular', { limit: 6 }))).toEqual(['mug', 'jug', 'pot', 'rake', 'hose', 'pan']);
});
