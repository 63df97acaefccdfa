import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { createVisitorWorld } from '../testing/visitor-world.ts';
import { evaluate } from './evaluate.ts';
import { initialWeights } from './initial-weights.ts';
import { referenceFit } from './reference-fit.ts';
import { defaultTraining, priorTraining } from './training-defaults.ts';

const shape = { inputs: 8, hidden: 16, dim: 8 };
const world = createVisitorWorld(shape, 1);
const crowd = world.choices(world.crowd, 800, 11, seededRandom(2));

test('a prior is learned from the crowd, and sixty choices of a visitor unlike it improve on it', async () => {
  const random = seededRandom(3);
  const start = initialWeights(shape, random);
  const trained = await referenceFit(start, crowd, priorTraining);
  const prior = { ...trained, personal: new Float32Array(shape.dim) };
  expect(evaluate(prior, crowd).ndcg).toBeGreaterThan(1.3 * evaluate(start, crowd).ndcg);

  const gains: number[] = [];
  for (let visitor = 0; visitor < 10; visitor++) {
    const taste = world.visitor(1, random);
    const own = await referenceFit(prior, world.choices(taste, 60, 11, random), defaultTraining);
    const later = world.choices(taste, 150, 11, random);
    gains.push(evaluate(own, later).ndcg - evaluate(prior, later).ndcg);
  }
  expect(gains.reduce((sum, gain) => sum + gain) / gains.length).toBeGreaterThan(0.02);
});
