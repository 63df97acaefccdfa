import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { createVisitorWorld } from '../testing/visitor-world.ts';
import { evaluate } from './evaluate.ts';
import { initialWeights } from './initial-weights.ts';
import { referenceFit } from './reference-fit.ts';
import { createReferenceGradient } from './reference-gradient.ts';

const shape = { inputs: 4, hidden: 5, dim: 3 };
const options = {
  epochs: 8,
  batch: 8,
  learningRate: 0.01,
  proximal: 0.01,
  vectorRidge: 0.01,
  seed: 7,
  heldOut: 0.2,
};

const setUp = (seed = 1) => {
  const random = seededRandom(seed);
  const world = createVisitorWorld(shape, seed);
  const examples = world.choices(world.visitor(1, random), 40, 6, random);
  const prior = initialWeights(shape, random);
  return { examples, prior };
};

test('the written-out gradient is the slope of the loss', () => {
  const { examples, prior } = setUp();
  const weights = { ...prior, personal: Float32Array.of(0.3, -0.2, 0.1) };
  const everything = Uint32Array.from({ length: examples.count }, (_, index) => index);
  const gradient = createReferenceGradient(weights, examples)(everything);
  const slopeAt = (values: Float32Array, at: number): number => {
    const kept = values[at]!;
    const lossAt = (value: number): number => {
      values[at] = value;
      return evaluate(weights, examples).loss;
    };
    const slope = (lossAt(kept + 0.001) - lossAt(kept - 0.001)) / 0.002;
    values[at] = kept;
    return slope;
  };
  for (let at = 0; at < weights.net.length; at++)
    expect(gradient.net[at]).toBeCloseTo(slopeAt(weights.net, at), 2);
  for (let at = 0; at < shape.dim; at++)
    expect(gradient.personal[at]).toBeCloseTo(slopeAt(weights.personal, at), 2);
});

test('training lowers the loss and leaves the prior as it was', async () => {
  const { examples, prior } = setUp();
  const before = prior.net.slice();
  const weights = await referenceFit(prior, examples, options);
  expect(evaluate(weights, examples).loss).toBeLessThan(0.8 * evaluate(prior, examples).loss);
  expect(prior.net).toEqual(before);
  expect(prior.personal.every((value) => value === 0)).toBe(true);
});

test('the same seed gives the same weights, another seed gives others', async () => {
  const { examples, prior } = setUp();
  const once = await referenceFit(prior, examples, options);
  const again = await referenceFit(prior, examples, options);
  const other = await referenceFit(prior, examples, { ...options, seed: 8 });
  expect(again).toEqual(once);
  expect(other.net).not.toEqual(once.net);
});

test('a strong proximal term holds the net at the prior, and a strong ridge the personal vector at zero', async () => {
  const { examples, prior } = setUp();
  const far = (one: Float32Array, other: Float32Array): number =>
    Math.hypot(...one.map((value, at) => value - other[at]!));
  const free = await referenceFit(prior, examples, { ...options, proximal: 0, vectorRidge: 0 });
  const held = await referenceFit(prior, examples, { ...options, proximal: 100, vectorRidge: 100 });
  expect(far(held.net, prior.net)).toBeLessThan(0.2 * far(free.net, prior.net));
  expect(far(held.personal, prior.personal)).toBeLessThan(0.2 * far(free.personal, prior.personal));
});

test('items without vectors train the net alone', async () => {
  const flat = { inputs: 4, hidden: 5, dim: 0 };
  const world = createVisitorWorld(flat, 3);
  const random = seededRandom(3);
  const examples = world.choices(world.visitor(1, random), 40, 6, random);
  const prior = initialWeights(flat, random);
  const weights = await referenceFit(prior, examples, options);
  expect(weights.personal).toHaveLength(0);
  expect(evaluate(weights, examples).loss).toBeLessThan(evaluate(prior, examples).loss);
});

test('every epoch is reported once, in order', async () => {
  const { examples, prior } = setUp();
  const epochs: number[] = [];
  await referenceFit(prior, examples, { ...options, epochs: 3 }, ({ epoch }) => epochs.push(epoch));
  expect(epochs).toEqual([1, 2, 3]);
});
