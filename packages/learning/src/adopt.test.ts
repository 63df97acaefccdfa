import { expect, test } from 'vitest';
import { adopt } from './adopt.ts';
import type { Judgements } from './evaluate.ts';

const judgements = (losses: readonly number[], ranks: readonly number[]): Judgements => ({
  losses: Float64Array.from(losses),
  ranks: Float64Array.from(ranks),
});
const champion = judgements([2, 2, 2, 2], [3, 3, 3, 3]);

test('a challenger that is better on every held-out choice is adopted', () => {
  expect(adopt(champion, judgements([1.8, 1.9, 1.7, 1.8], [2, 3, 2, 2]))).toBe(true);
});

test('an equal challenger is not adopted', () => {
  expect(adopt(champion, champion)).toBe(false);
});

test('one lucky choice out of four is not enough', () => {
  expect(adopt(champion, judgements([1, 2.3, 2.3, 2.3], [1, 3, 3, 3]))).toBe(false);
});

test('a lower loss with an evidently worse ranking is not adopted', () => {
  expect(adopt(champion, judgements([1.9, 1.9, 1.9, 1.9], [4, 4, 4, 3]))).toBe(false);
});

test('one choice that fell by a rank does not outweigh a lower loss everywhere', () => {
  expect(adopt(champion, judgements([1.8, 1.9, 1.7, 1.9], [3, 3, 3, 4]))).toBe(true);
});

test('a single held-out choice decides nothing', () => {
  expect(adopt(judgements([2], [3]), judgements([0.1], [1]))).toBe(false);
});

test('where training has paid for other people of the shop, nothing against it is enough', () => {
  expect(adopt(champion, champion, 0.02)).toBe(true);
  expect(adopt(champion, judgements([1, 2.3, 2.3, 2.3], [1, 3, 3, 3]), 0.02)).toBe(true);
});

test('a visitor for whom it does not pay is told apart by their own choices', () => {
  expect(adopt(champion, judgements([2.1, 2.1, 2.1, 2], [3, 3, 3, 3]), 0.02)).toBe(false);
  expect(adopt(champion, judgements([1.9, 1.9, 1.9, 1.9], [4, 4, 4, 3]), 0.02)).toBe(false);
});
