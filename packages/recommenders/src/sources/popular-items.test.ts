import { seededRandom } from '@homebody/core';
import { emptyProfile } from '@homebody/profile';
import { expect, test } from 'vitest';
import { shopEnd, tinyLogs, tinyWorld } from '../tiny-shop.ts';
import { visitOf } from '../visit.ts';
import { popularItems } from './popular-items.ts';

const world = tinyWorld(tinyLogs(120, 1));
const visit = visitOf(world, emptyProfile(), shopEnd);

test('the best in context are found without looking at all items', () => {
  const random = seededRandom(4);
  for (let round = 0; round < 50; round += 1) {
    const lifts = Float32Array.from(world.catalogue.categories, () => (random() - 0.5) * 2 ** (round % 4));
    const { best, scoreOf } = popularItems.prepare({ ...visit, lifts });
    const all = Array.from(world.byPopularity)
      .filter((item) => scoreOf(item) > 0)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
    expect(best(12)).toEqual(all.slice(0, 12));
  }
});

test('a context makes nothing popular that nobody is known to like', () => {
  const lifts = new Float32Array(world.catalogue.categories.length).fill(1);
  const popularity = { ...world.popularity!, popularity: new Float32Array(world.catalogue.size) };
  const { best, scoreOf, reasonOf } = popularItems.prepare({
    ...visit,
    world: { ...world, popularity },
    lifts,
  });
  expect(best(5)).toEqual([]);
  expect(scoreOf(0)).toBe(0);
  expect(reasonOf(0)).toBeUndefined();
});
