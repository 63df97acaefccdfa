import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = ['fan', 'scarf', 'sled', 'mug'].map((id) => ({ id, name: id }));
const world = handMade(rows, {
  popularity: { fan: 0.5, scarf: 0.4, sled: 0.1, mug: 1 },
  // The sled rises fastest, of few people; the mug falls.
  trend: { fan: 0.4, scarf: 0.1, sled: 0.9, mug: -0.5 },
});

test('what rises comes first by rise and people together, and what everybody likes fills up', () => {
  // 0.4 · 0.5 = 0.20 for the fan, 0.9 · 0.1 = 0.09 for the sled, 0.1 · 0.4 = 0.04 for the scarf.
  const answer = ask(world, 'trending');
  expect(idsOf(answer)).toEqual(['fan', 'sled', 'scarf', 'mug']);
  expect(answer.items.map(({ reason }) => reason.kind)).toEqual([
    'trending',
    'trending',
    'trending',
    'popular',
  ]);
});
