import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { createVisitorWorld } from '../testing/visitor-world.ts';
import { heldOutSplit } from './held-out-split.ts';

const world = createVisitorWorld({ inputs: 2, dim: 3 }, 1);
const choices = (count: number) => world.choices(world.crowd, count, 4, seededRandom(count));

test('the newest choices are held out, and no choice is on both sides', () => {
  const all = choices(10);
  const { training, heldOut } = heldOutSplit(all, 0.2);
  expect([training.count, heldOut.count]).toEqual([8, 2]);
  expect([...training.at, ...heldOut.at]).toEqual([...all.at]);
  expect([...training.features, ...heldOut.features]).toEqual([...all.features]);
  expect([...training.vectors, ...heldOut.vectors]).toEqual([...all.vectors]);
  expect([...training.mask, ...heldOut.mask]).toEqual([...all.mask]);
});

test('one choice at least is held out and one at least is left', () => {
  expect(heldOutSplit(choices(2), 0.01).heldOut.count).toBe(1);
  expect(heldOutSplit(choices(2), 0.99).training.count).toBe(1);
  expect(heldOutSplit(choices(1), 0.2).heldOut.count).toBe(0);
});

test('nothing is held out when nothing was asked for', () => {
  expect(heldOutSplit(choices(10), 0).heldOut.count).toBe(0);
});
