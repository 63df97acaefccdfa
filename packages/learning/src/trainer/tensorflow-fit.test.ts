import { seededRandom } from '@homebody/core';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tensorFlowScores } from '../../testing/tensorflow-scores.ts';
import { createVisitorWorld } from '../../testing/visitor-world.ts';
import { evaluate } from '../evaluate.ts';
import { initialWeights } from '../initial-weights.ts';
import type { RankerShape, RankerWeights } from '../ranker.ts';
import { referenceFit } from '../reference-fit.ts';
import { scoreAll } from '../score.ts';
import { type OpenBackend, openBackend } from './open-backend.ts';
import { tensorFlowFit } from './tensorflow-fit.ts';

const noCanvas = (): never => {
  throw new Error('there is no canvas in Node');
};
let backend: OpenBackend;
beforeEach(async () => {
  backend = await openBackend('cpu', noCanvas);
});
afterEach(() => backend.close());

const options = {
  epochs: 3,
  batch: 16,
  learningRate: 0.01,
  proximal: 0.1,
  vectorRidge: 0.1,
  seed: 7,
  heldOut: 0.2,
};
const setUp = (shape: RankerShape, count = 50) => {
  const random = seededRandom(11);
  const world = createVisitorWorld(shape, 5);
  const examples = world.choices(world.visitor(1, random), count, 9, random);
  return { examples, prior: initialWeights(shape, random) };
};
const furthest = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
const shapes = {
  vectors: { inputs: 12, hidden: 8, dim: 6 },
  'no vectors': { inputs: 12, hidden: 7, dim: 0 },
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`with ${name}, TF.js trains the same weights as the reference within 1e-4`, async () => {
    const { examples, prior } = setUp(shape);
    const expected = await referenceFit(prior, examples, options);
    const found = await tensorFlowFit({ backend })(prior, examples, options);
    expect(furthest(expected.net, prior.net)).toBeGreaterThan(0.01);
    expect(furthest(found.net, expected.net)).toBeLessThan(1e-4);
    expect(furthest(found.personal, expected.personal)).toBeLessThan(shape.dim > 0 ? 1e-4 : 1);
    expect(evaluate(found, examples).loss).toBeCloseTo(evaluate(expected, examples).loss, 4);
  });

  test(`with ${name}, TF.js scores the same as the typed-array pass within 1e-5`, () => {
    const { examples, prior } = setUp(shape, 20);
    const personal = Float32Array.from({ length: shape.dim }, (_, at) => at / 10);
    const weights: RankerWeights = { ...prior, personal };
    const rows = examples.count * examples.candidates;
    const expected = scoreAll(weights, examples.features, examples.vectors, rows, new Float32Array(rows));
    expect(furthest(tensorFlowScores(weights, examples), expected)).toBeLessThan(1e-5);
  });
}

test('the same job gives the same weights to the last bit', async () => {
  const { examples, prior } = setUp(shapes.vectors);
  const fit = tensorFlowFit({ backend });
  expect(await fit(prior, examples, options)).toEqual(await fit(prior, examples, options));
});

test('no tensor is left when training is done', async () => {
  const { examples, prior } = setUp(shapes.vectors);
  const before = memory().numTensors;
  await tensorFlowFit({ backend })(prior, examples, options);
  expect(memory().numTensors).toBe(before);
});

test('no tensor is left when training fails half-way', async () => {
  const { examples, prior } = setUp(shapes.vectors);
  const before = memory().numTensors;
  let steps = 0;
  const pause = async () => {
    if (++steps === 3) throw new Error('enough');
  };
  await expect(tensorFlowFit({ backend, pause })(prior, examples, options)).rejects.toThrow('enough');
  expect(memory().numTensors).toBe(before);
});

test('a lost back end rejects rather than giving weights of zero', async () => {
  const { examples, prior } = setUp(shapes.vectors);
  const fit = tensorFlowFit({ backend: { ...backend, isLost: () => true } });
  await expect(fit(prior, examples, options)).rejects.toThrow('lost');
});
