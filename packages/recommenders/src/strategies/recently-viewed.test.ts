import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = ['mug', 'jug', 'pot'].map((id) => ({ id, name: id }));
const world = handMade(rows, { popularity: { pot: 1 } });

test('one’s own looks, latest first, and nothing else to fill up', () => {
  const acts = [
    ['view_item', 'mug', 3],
    ['view_item', 'jug', 1],
  ] as const;
  expect(idsOf(ask(world, 'recently-viewed', { acts }))).toEqual(['jug', 'mug']);
  expect(ask(world, 'recently-viewed').items).toEqual([]);
});
