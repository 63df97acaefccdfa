import { expect, test } from 'vitest';
import { evaluate, judge } from './evaluate.ts';
import type { Examples } from './examples.ts';

/** Scores are the single feature itself, for features above zero. */
const identity = {
  shape: { inputs: 1, hidden: 1, dim: 0 },
  net: Float32Array.of(1, 0, 1, 0),
  personal: new Float32Array(0),
};

const choicesOf = (rows: readonly (readonly number[])[], mask?: readonly number[]): Examples => ({
  count: rows.length,
  candidates: rows[0]!.length,
  inputs: 1,
  dim: 0,
  features: Float32Array.from(rows.flat()),
  vectors: new Float32Array(0),
  mask: Uint8Array.from(mask ?? rows.flat().map(() => 1)),
  at: new Float64Array(rows.length),
});

test('the loss is minus the log of the softmax probability of what was chosen', () => {
  const { loss } = evaluate(identity, choicesOf([[1, 2, 3]]));
  expect(loss).toBeCloseTo(-Math.log(Math.exp(1) / (Math.exp(1) + Math.exp(2) + Math.exp(3))), 6);
});

test('padding takes no part in loss or rank', () => {
  const padded = judge(identity, choicesOf([[1, 2, 50]], [1, 1, 0]));
  const plain = judge(identity, choicesOf([[1, 2]]));
  expect(padded).toEqual(plain);
});

test('NDCG of the second place is one over log2 of three', () => {
  expect(evaluate(identity, choicesOf([[2, 3, 1]])).ndcg).toBeCloseTo(1 / Math.log2(3), 9);
});

test('a ranker that scores everything the same ranks in the middle, not first', () => {
  expect(judge(identity, choicesOf([[1, 1, 1, 1, 1]])).ranks[0]).toBe(3);
});

test('huge scores do not overflow the loss', () => {
  expect(evaluate(identity, choicesOf([[5_000, 1]])).loss).toBe(0);
});

test('no choices at all score zero rather than not a number', () => {
  const none = { ...choicesOf([[1, 2]]), count: 0 };
  expect(evaluate(identity, none)).toEqual({ loss: 0, ndcg: 0, hitRate: 0 });
});
