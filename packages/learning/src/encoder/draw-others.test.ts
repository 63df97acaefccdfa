import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { weightedDraw } from './draw-others.ts';

test('items are drawn as often as they weigh, and those without weight never', () => {
  const weights = Float64Array.of(5, 0, 1, 2, 0, 12);
  const draw = weightedDraw(weights);
  const random = seededRandom(3);
  const drawn = new Float64Array(weights.length);
  const times = 40_000;
  for (let time = 0; time < times; time += 1) drawn[draw(random)]! += 1;
  weights.forEach((weight, item) => expect(drawn[item]! / times).toBeCloseTo(weight / 20, 2));
  expect(drawn[1]).toBe(0);
  expect(drawn[4]).toBe(0);
});
