import { expect, test } from 'vitest';
import { buildContent } from './content/build.ts';
import { handMade } from './hand-made-shop.fixture.ts';
import { substitutesFor } from './substitutes.ts';

const pot = (id: string, name: string, category = 'tea') => ({ id, name, category });
const rows = [
  pot('teapot', 'round stoneware teapot'),
  pot('other', 'round stoneware teapot large'),
  pot('strainer', 'steel mesh strainer'),
  pot('warmer', 'candle warmer steel mesh'),
  pot('rug', 'round stoneware teapot rug', 'rugs'),
  { id: 'loose', name: 'round stoneware teapot' },
];
const content = buildContent(rows, { dim: 8, seed: 1, steps: 15 });
const isInstead = (baskets: Parameters<typeof handMade>[1]) => {
  const world = handMade(rows, { ...baskets, more: { content } });
  const instead = substitutesFor(world, [{ item: 0, weight: 1 }]);
  return rows.filter((_, item) => item > 0 && instead(item)).map(({ id }) => id);
};

test('what reads alike within a category does the same job, however many buy both; what is of another or of none does not', () => {
  expect(isInstead({ baskets: [['teapot', 'other', 9]] })).toContain('other');
  for (const id of ['rug', 'loose']) expect(isInstead({})).not.toContain(id);
});

test('without contents the category has to do', () => {
  const instead = substitutesFor(handMade(rows), [{ item: 0, weight: 1 }]);
  expect(rows.filter((_, item) => instead(item)).map(({ id }) => id)).toEqual([
    'teapot',
    'other',
    'strainer',
    'warmer',
  ]);
});
