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

test('an equal challenger is adopted: what is held to the prior needs no proof on so few choices', () => {
  expect(adopt(champion, champion)).toBe(true);
});

test('a challenger that lost a tenth of a nat in all is refused, however few choices say so', () => {
  expect(adopt(champion, judgements([2.03, 2.03, 2.03, 2.03], [3, 3, 3, 3]))).toBe(false);
  expect(adopt(judgements([2, 2], [3, 3]), judgements([2.2, 1.95], [3, 3]))).toBe(false);
});

test('many choices that each lose a little refuse it too', () => {
  const many = (loss: number) => judgements(Array(40).fill(loss), Array(40).fill(3));
  expect(adopt(many(2), many(2.005))).toBe(false);
  expect(adopt(many(2), many(2.001))).toBe(true);
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
