import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const pan = (id: string, price: number) => ({ id, name: `${id} pan`, category: 'pans', price });
// Ten pans, so two of them to each fifth of the prices.
const rows = [
  pan('thin', 10),
  pan('plain', 20),
  pan('steel', 28),
  pan('twin', 30),
  pan('iron', 34),
  pan('coated', 39),
  pan('copper', 60),
  pan('silver', 90),
  pan('gold', 200),
  pan('old', 200),
  { id: 'spoon', name: 'Spoon', category: 'spoons', price: 27 },
  { id: 'gift', name: 'A pan nobody knows the price of', category: 'pans' },
];
const world = handMade(rows, {
  popularity: { thin: 1, plain: 0.5, steel: 0.5, twin: 0.5, iron: 0.5, spoon: 1, gift: 1, gold: 1 },
});

test('the best step up is about a third: dearer by little or by much comes later, cheaper and other things never', () => {
  // Of 20: 28 is 1.4 times as much, 30 1.5. 34 and 39 are in a dearer band than the next.
  expect(idsOf(ask(world, 'upgrade', { item: 'plain' }))).toEqual(['steel', 'twin']);
});

test('who has looked at dearer ones is shown farther, never beyond twice the price', () => {
  const acts = [['view_item', 'iron']] as const;
  const ids = idsOf(ask(world, 'upgrade', { item: 'plain', acts }));
  expect(ids).toEqual(['steel', 'twin', 'iron', 'coated']);
});

test('of two that are about as good a step the better liked comes first', () => {
  const liked = handMade(rows, { popularity: { twin: 1 } });
  expect(idsOf(ask(liked, 'upgrade', { item: 'plain' }))).toEqual(['twin', 'steel']);
});

test('it says what it is a step up from, and what fills up is no step down either', () => {
  const { items } = ask(world, 'upgrade', { item: 'plain' });
  expect(items[0]?.because).toBe('A step up from plain pan');
  expect(ask(world, 'upgrade', { item: 'gold' }).items).toEqual([]);
});

test('without an item of the page it is a step up from what came into the cart last', () => {
  const acts = [
    ['add_to_cart', 'spoon'],
    ['add_to_cart', 'plain'],
  ] as const;
  expect(ask(world, 'upgrade', { acts }).items[0]?.reason).toEqual({ kind: 'better-than', because: 'plain' });
});
