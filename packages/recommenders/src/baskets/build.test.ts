import { expect, test } from 'vitest';
import { buildBaskets } from './build.ts';

const pair = (a: number, b: number, people: number) => ({ a, b, people, weight: people });
const buyers = (...people: readonly number[]) =>
  people.map((count, item) => ({ item, people: count, weight: count }));
const catalogue = Array.from({ length: 4 }, (_, item) => ({ sensitive: item === 3 }));

test('[P10] a pair that fewer people bought than the pack states is not in it', () => {
  const table = buildBaskets([pair(0, 1, 4), pair(0, 2, 5)], buyers(9, 9, 9), catalogue);
  expect([...table.targets]).toEqual([2, 0]);
  expect([...table.offsets]).toEqual([0, 1, 1, 2, 2]);
});

test('[P7] what was bought with something sensitive is not in it, however many bought it', () => {
  expect([...buildBaskets([pair(0, 3, 99)], buyers(99, 0, 0, 99), catalogue).targets]).toEqual([]);
});

test('what everybody buys goes with an item less than what is bought with it alone', () => {
  const bought = [pair(0, 1, 20), pair(0, 2, 15)];
  const { weights } = buildBaskets(bought, buyers(50, 1000, 40), catalogue);
  expect(weights[1]).toBeGreaterThan(weights[0]!);
});
