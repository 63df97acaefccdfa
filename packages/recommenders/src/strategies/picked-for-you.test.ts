import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  { id: 'kettle', name: 'Kettle', category: 'kitchen' },
  { id: 'teapot', name: 'Teapot', category: 'kitchen' },
  { id: 'spade', name: 'Spade', category: 'garden' },
  { id: 'hose', name: 'Hose', category: 'garden' },
];
const world = handMade(rows, {
  neighbours: [['kettle', 'teapot', 9]],
  popularity: { spade: 1, hose: 0.9, kettle: 0.2, teapot: 0.1 },
});

test('who looked at a kettle is shown what goes with it, however popular spades are; a stranger the spades', () => {
  const acts = [['view_item', 'kettle']] as const;
  const known = ask(world, 'picked-for-you', { acts, limit: 3 });
  // The kettle itself was looked at a moment ago.
  expect(idsOf(known)).toEqual(['teapot', 'spade', 'hose']);
  expect(known.items[0]?.reason).toEqual({ kind: 'viewed-together', because: 'kettle' });
  expect(idsOf(ask(world, 'picked-for-you', { limit: 3 }))).toEqual(['spade', 'hose', 'kettle']);
});
