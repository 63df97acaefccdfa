import { initialWeights } from '@homebody/learning';
import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { featureIndex, featureNames } from '../feature-names.ts';
import { type Case, casesOf, qualityOptions } from '../quality.ts';
import { rank } from '../rank.ts';
import { tinyLogs, tinyWorld } from '../tiny-shop.ts';
import { visitOf } from '../visit.ts';
import { createWorld } from '../world.ts';
import { mostLostBelow, rankedFrom } from './ranked-from.ts';
import { type Ranker, rankerSection } from './section.ts';

const world = tinyWorld(tinyLogs(300, 1));

/** Ranks by one feature alone, forwards or backwards. */
const by = (feature: keyof typeof featureIndex, weight: number): Ranker => {
  const shape = { inputs: featureNames.length, hidden: 4, dim: 0 };
  const weights = initialWeights(shape, seededRandom(1));
  weights.net.fill(0);
  weights.net[featureIndex[feature] * shape.hidden] = 1;
  weights.net[(shape.inputs + 1) * shape.hidden] = weight;
  return { weights, scale: new Float32Array(featureNames.length).fill(1) };
};
const knownBy = (choices: number): readonly Case[] =>
  casesOf(world, tinyLogs(70, 2), { ...qualityOptions, knownChoices: choices });
const cases = [1, 4].flatMap(knownBy);

test('a ranker that turns popularity upside down is not asked before it would be known by ten items', async () => {
  expect(await rankedFrom(world, by('popularity', -1), cases, { leastPeople: 50 })).toBeGreaterThan(3);
});

test('a ranker that does as popularity does ranks from the first item on', async () => {
  expect(await rankedFrom(world, by('contextPopularity', 1), cases, { leastPeople: 50 })).toBe(0);
});

test('too few people say nothing', async () => {
  expect(await rankedFrom(world, by('popularity', -1), cases.slice(0, 49), { leastPeople: 50 })).toBe(0);
});

test('popularity ranks up to where the ranker begins to win, by what was lost case by case', () => {
  const judged = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((items) =>
    Array.from({ length: 40 }, (_, nth) => ({
      visitor: 40 * items + nth,
      items,
      lost: (items < 5 ? 0.1 : -0.2) + 0.01 * (nth % 3),
    })),
  );
  expect(mostLostBelow(judged, 50)).toBe(5);
  expect(mostLostBelow(judged, 500)).toBe(0);
});

test('a loss that may be chance does not hold a ranker back', () => {
  const judged = Array.from({ length: 100 }, (_, nth) => ({
    visitor: nth,
    items: 2,
    lost: nth % 2 ? 1 : -0.9,
  }));
  expect(mostLostBelow(judged, 50)).toBe(0);
});

test('one person asked many times is one person', () => {
  const judged = Array.from({ length: 100 }, (_, nth) => ({
    visitor: nth % 10,
    items: 2,
    lost: 1 + (nth % 7),
  }));
  expect(mostLostBelow(judged, 50)).toBe(0);
  expect(mostLostBelow(judged, 10)).toBe(3);
});

test('of whom less is known than the pack asks for gets what is popular, and others what the weights say', () => {
  const ranker = { ...by('popularity', -1), from: 3 };
  const cautious = createWorld({ ...world, ranker });
  const orders = [2, 3].map((known) => {
    const [test] = knownBy(known);
    const { scored } = rank(visitOf(cautious, test!.profile, test!.now), {}, ranker.weights);
    return scored.map(({ item }) => world.popularity!.popularity[item]!);
  });
  expect(orders[0]).toEqual([...orders[0]!].sort((a, b) => b - a));
  expect(orders[1]).toEqual([...orders[1]!].sort((a, b) => a - b));
});

test('the number goes into the pack, and a pack of before it reads as one whose weights always rank', () => {
  const { columns, values } = rankerSection.encode({ ...by('popularity', 1), from: 6 });
  const { from: written, ...before } = values;
  expect(written).toBe(6);
  const size = world.catalogue.size;
  expect(rankerSection.decode({ columns, values }, size).from).toBe(6);
  expect(rankerSection.decode({ columns, values: before }, size).from).toBe(0);
});
