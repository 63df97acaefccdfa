import { expect, test } from 'vitest';
import { buildBaskets } from './build.ts';

const pair = (a: number, b: number, people: number) => ({ a, b, people, weight: people });
const catalogue = Array.from({ length: 4 }, (_, item) => ({ sensitive: item === 3 }));

test('[P10] a pair that fewer people bought than the pack states is not in it', () => {
  const table = buildBaskets([pair(0, 1, 4), pair(0, 2, 5)], [], catalogue);
  expect([...table.targets]).toEqual([2, 0]);
  expect([...table.offsets]).toEqual([0, 1, 1, 2, 2]);
});

test('[P7] what was bought with something sensitive is not in it, however many bought it', () => {
  expect([...buildBaskets([pair(0, 3, 99)], [], catalogue).targets]).toEqual([]);
});

test('what everybody buys goes with an item less than what is bought with it alone', () => {
  const buyers = [
    { item: 0, people: 50 },
    { item: 1, people: 1000 },
    { item: 2, people: 40 },
  ];
  const { weights } = buildBaskets([pair(0, 1, 20), pair(0, 2, 15)], buyers, catalogue);
  expect(weights[1]).toBeGreaterThan(weights[0]!);
});
