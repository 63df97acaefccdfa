import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { initialWeights } from './initial-weights.ts';
import { netLength } from './ranker.ts';
import { scoreAll } from './score.ts';

test('a score is the net over the features plus the personal vector times the item vector', () => {
  // Two inputs, two units: relu(1·x + 2·y − 1) and relu(−x + 0.5), times 3 and −4, plus 0.25.
  const net = Float32Array.of(1, -1, 2, 0, -1, 0.5, 3, -4, 0.25);
  const weights = { shape: { inputs: 2, hidden: 2, dim: 2 }, net, personal: Float32Array.of(10, 100) };
  const features = Float32Array.of(1, 1, -1, 0);
  const vectors = Float32Array.of(1, 2, 0, 0.5);
  const scores = scoreAll(weights, features, vectors, 2, new Float32Array(2));
  expect([...scores]).toEqual([2 * 3 + 0.25 + 210, 1.5 * -4 + 0.25 + 50]);
});

test('without item vectors only the net counts', () => {
  const shape = { inputs: 1, hidden: 1, dim: 0 };
  const weights = { shape, net: Float32Array.of(2, 0, 1, 0), personal: new Float32Array(0) };
  expect([...scoreAll(weights, Float32Array.of(3, -3), undefined, 2, new Float32Array(2))]).toEqual([6, 0]);
});

test('any number of hidden units gives the same as the plain formula', () => {
  for (const hidden of [1, 3, 4, 7, 16]) {
    const shape = { inputs: 5, hidden, dim: 0 };
    const random = seededRandom(hidden);
    const weights = initialWeights(shape, random);
    const features = Float32Array.from({ length: 5 }, () => random() - 0.5);
    let expected = weights.net[netLength(shape) - 1]!;
    for (let unit = 0; unit < hidden; unit++) {
      let sum = weights.net[5 * hidden + unit]!;
      for (let input = 0; input < 5; input++) sum += features[input]! * weights.net[input * hidden + unit]!;
      expected += Math.max(0, sum) * weights.net[6 * hidden + unit]!;
    }
    expect(scoreAll(weights, features, undefined, 1, new Float32Array(1))[0]).toBeCloseTo(expected, 5);
  }
});
