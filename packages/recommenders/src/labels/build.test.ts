import { expect, test } from 'vitest';
import { buildLabels } from './build.ts';
import { hasTag } from './use.ts';

const rows = Array.from({ length: 10 }, (_, index) => ({
  id: `${index}`,
  name: `${index}`,
  tags: [index % 2 ? 'Odd' : 'even', ...(index === 9 ? ['last'] : [])],
  family: index < 4 ? 'small' : undefined,
}));

test('only the tags and families that rules ask for are shipped, and nothing when they ask for none', () => {
  expect(
    buildLabels(rows, [{ rules: [{ exclude: { category: 'x' } }, { inStock: true }] }, {}]),
  ).toBeUndefined();
  const labels = buildLabels(rows, [{ rules: [{ boost: { tag: ['odd', 'last'], by: 2 } }] }]);
  expect([...(labels?.tags.keys() ?? [])]).toEqual(['odd', 'last']);
  expect(labels?.family).toHaveLength(0);
  expect([0, 1, 8, 9].map((item) => hasTag(labels, 'odd', item))).toEqual([false, true, false, true]);
  expect([0, 9].map((item) => hasTag(labels, 'last', item))).toEqual([false, true]);
  expect(hasTag(labels, 'even', 0)).toBeUndefined();
});

test('items of one family have one number', () => {
  const labels = buildLabels(rows, [{ rules: [{ atMost: { count: 1, per: 'family' } }] }]);
  expect([...(labels?.family ?? [])]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});
