import { dayMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { buildContent } from '../content/build.ts';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';
import { shopEnd } from '../tiny-shop.ts';

const item = (id: string, category: string, daysAgo?: number) => ({
  id,
  name: `${id.replace('-', ' ')}`,
  category,
  ...(daysAgo !== undefined && { addedAt: shopEnd - daysAgo * dayMs }),
});
const rows = [
  item('garden-spade', 'garden'),
  item('garden-fork', 'garden', 50),
  item('garden-rake', 'garden', 200),
  item('desk-lamp', 'light', 40),
  item('wall-lamp', 'light', 3),
  item('floor-lamp', 'light', 20),
  item('tea-pot', 'kitchen', 10),
];
// Nobody has looked at any of them: there is no popularity, and no table.
const world = handMade(rows, { more: { content: buildContent(rows, { dim: 8, seed: 1, steps: 15 }) } });

test('new things of the visitor’s own taste come first, though nobody has looked at them yet', () => {
  const answer = ask(world, 'new-for-you', { acts: [['view_item', 'garden-spade']], limit: 1 });
  // The fork is the oldest of what is new, and the only one that a gardener would look at.
  expect(answer.items[0]).toMatchObject({ item_id: 'garden-fork', because: 'New in garden' });
  expect(answer.source).toBe('personal');
});

test('for a stranger the newest come first', () => {
  const answer = ask(world, 'new-for-you');
  expect(idsOf(answer)).toEqual(['wall-lamp', 'tea-pot', 'floor-lamp', 'desk-lamp', 'garden-fork']);
  expect(answer.source).toBe('prior');
  expect(answer.items[0]?.because).toBe('New in this shop');
});

test('what the visitor has seen is not new to them, and what came in long ago to nobody', () => {
  const ids = idsOf(ask(world, 'new-for-you', { acts: [['view_item', 'wall-lamp']], limit: 4 }));
  expect(ids).toEqual(['floor-lamp', 'desk-lamp', 'tea-pot', 'garden-fork']);
});

test('a shop that does not say when things came in, or has nothing new, shows what it shows to everybody', () => {
  const ageless = handMade(
    rows.map(({ id, name, category }) => ({ id, name, category })),
    { popularity: { 'tea-pot': 1 } },
  );
  expect(ask(ageless, 'new-for-you')).toEqual({ source: 'default', items: [] });
});
