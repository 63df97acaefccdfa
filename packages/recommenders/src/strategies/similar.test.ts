import { expect, test } from 'vitest';
import { buildContent } from '../content/build.ts';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  { id: 'oak-table', name: 'Oak table', category: 'tables', brand: 'Holt' },
  { id: 'oak-desk', name: 'Oak desk', category: 'tables', brand: 'Lux' },
  { id: 'elm-table', name: 'Elm table', category: 'tables', brand: 'Nord' },
  { id: 'chair', name: 'Chair', category: 'chairs', brand: 'Holt' },
  { id: 'lamp', name: 'Lamp', category: 'lamps', brand: 'Ora' },
];
const world = handMade(rows, {
  neighbours: [
    ['oak-table', 'chair', 8],
    ['oak-table', 'elm-table', 2],
  ],
  more: { content: buildContent(rows, { dim: 8, seed: 1, steps: 15 }) },
});

test('what is looked at together most comes first, then what is also alike, then what only reads alike', () => {
  // Together weighs 0.6, content 0.3: the chair has all of the first, the elm table a quarter and likeness, the desk likeness alone.
  const answer = ask(world, 'similar', { item: 'oak-table', limit: 3 });
  expect(idsOf(answer)).toEqual(['chair', 'elm-table', 'oak-desk']);
  expect(answer.items.map(({ reason }) => reason.kind)).toEqual([
    'viewed-together',
    'viewed-together',
    'similar-to',
  ]);
});
