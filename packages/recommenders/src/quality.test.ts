import { seededRandom } from '@homebody/core';
import { initialWeights, referenceFit } from '@homebody/learning';
import { expect, test } from 'vitest';
import { bootstrapMean } from './bootstrap-mean.ts';
import { concatExamples } from './concat-examples.ts';
import { examplesOf } from './examples-of.ts';
import { featureNames } from './feature-names.ts';
import { casesOf, judgeVariants, popularityVariant, rankerVariant } from './quality.ts';
import { scaleExamples, scaleOf } from './ranker/build.ts';
import { tinyLogs, tinyWorld } from './tiny-shop.ts';
import { createWorld } from './world.ts';

const world = tinyWorld(tinyLogs(300, 1));

test('a case knows ten choices, and asks for items the visitor has not acted on', () => {
  const logs = tinyLogs(30, 2);
  const cases = casesOf(world, logs);
  expect(cases.length).toBeGreaterThan(25);
  for (const { known, targets, profile, visitor, now } of cases) {
    expect(known).toEqual(logs[visitor]!.slice(0, known.length));
    expect(known.at(-1)!.at).toBeLessThanOrEqual(now);
    for (const target of targets) expect(profile.items.has(world.catalogue.ids[target]!)).toBe(false);
  }
});

test('a ranker that knows the answer hits always, one that avoids it never', async () => {
  const cases = casesOf(world, tinyLogs(10, 2));
  const [oracle, blind] = await judgeVariants(world, cases, [
    { name: 'oracle', rank: (_, { targets }) => targets },
    { name: 'blind', rank: () => [] },
  ]);
  expect(oracle?.hitRate).toEqual({ mean: 1, low: 1, high: 1 });
  expect(blind?.hitRateGain.mean).toBe(-1);
});

test('a bootstrap interval holds the mean, and is as wide as it should be', () => {
  const random = seededRandom(1);
  const values = Array.from({ length: 400 }, () => random());
  const { mean, low, high } = bootstrapMean(values, { resamples: 2000, random });
  // Standard error of a uniform mean: sqrt(1/12 / 400) = 0.0144.
  expect(high - low).toBeGreaterThan(3.4 * 0.0144);
  expect(high - low).toBeLessThan(4.4 * 0.0144);
  expect(mean).toBeGreaterThan(low);
  expect(mean).toBeLessThan(high);
});

test('the hybrid beats popularity, and a prior trained on others’ choices beats the hybrid', async () => {
  const raw = concatExamples(tinyLogs(140, 2).map((log) => examplesOf(world, log).examples));
  const scale = scaleOf(raw);
  const start = initialWeights({ inputs: featureNames.length, hidden: 16, dim: raw.dim }, seededRandom(3));
  const options = { batch: 64, learningRate: 0.003, proximal: 1e-4, vectorRidge: 1e3, seed: 1, heldOut: 0 };
  const fitted = await referenceFit(start, scaleExamples(raw, scale), { ...options, epochs: 6 });
  const weights = { ...fitted, personal: new Float32Array(raw.dim) };
  const ranked = createWorld({ ...world, ranker: { weights, scale } });
  const cases = casesOf(ranked, tinyLogs(300, 4));
  const [popularity, hybrid, prior] = await judgeVariants(ranked, cases, [
    popularityVariant,
    rankerVariant('hybrid', () => undefined),
    rankerVariant('prior', () => weights),
  ]);
  expect(hybrid?.hitRateGain.low).toBeGreaterThan(0.1);
  expect(prior?.hitRate.mean).toBeGreaterThan(hybrid?.hitRate.mean ?? 1);
  expect(popularity?.hitRateGain.mean).toBe(0);
});

test('of a stranger the prior ranks no worse than popularity does', async () => {
  const cases = casesOf(world, tinyLogs(80, 6), {
    knownChoices: 0,
    targets: 5,
    top: 10,
    resamples: 300,
    seed: 1,
  });
  const [, hybrid] = await judgeVariants(world, cases, [
    popularityVariant,
    rankerVariant('hybrid', () => undefined),
  ]);
  expect(hybrid?.hitRateGain.mean).toBeGreaterThanOrEqual(-0.01);
});
