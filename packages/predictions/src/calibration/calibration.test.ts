import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { calibrated } from './calibrated.ts';
import { equalBins } from './equal-bins.ts';
import { isotonic } from './isotonic.ts';
import { platt } from './platt.ts';
import { wilson } from '@homebody/learning';

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
/** People whose score is what `probabilityOf` makes a probability of. */
const drawn = (count: number, probabilityOf: (score: number) => number, seed = 1) => {
  const random = seededRandom(seed);
  const scores = Array.from({ length: count }, () => 6 * random() - 3);
  return { scores, happened: scores.map((score) => Number(random() < probabilityOf(score))) };
};

test('worked by hand: a pool is made of neighbours that fall, and only of them', () => {
  const bin = (meanScore: number, count: number, positives: number) => ({ meanScore, count, positives });
  const table = isotonic([bin(0, 100, 10), bin(1, 100, 40), bin(2, 300, 60), bin(3, 100, 90)]);
  expect([...table.scores]).toEqual([0, 1.75, 3]);
  expect([...table.probability].map((p) => p.toFixed(3))).toEqual(['0.100', '0.250', '0.900']);
});

test('between two rows a score means what lies between them, beyond the ends what they say', () => {
  const table = {
    scores: Float32Array.of(0, 2),
    probability: Float32Array.of(0.25, 0.75),
    low: Float32Array.of(0, 0.5),
    high: Float32Array.of(0.5, 1),
  };
  expect(calibrated(table, 0.5)).toEqual({ probability: 0.375, low: 0.125, high: 0.625 });
  expect(calibrated(table, -9).probability).toBe(0.25);
  expect(calibrated(table, 9).high).toBe(1);
});

test('worked by hand: Wilson’s interval of 10 in 100, and of none in 50', () => {
  const [low, high] = wilson(10, 100);
  expect(low).toBeCloseTo(0.0552, 4);
  expect(high).toBeCloseTo(0.1744, 4);
  expect(wilson(0, 50)[0]).toBe(0);
  expect(wilson(0, 50)[1]).toBeCloseTo(3.8415 / (50 + 3.8415), 4);
});

test('Platt’s curve finds the slope and the offset that outcomes were drawn with', () => {
  const { slope, offset, slopeVariance } = platt(drawn(4_000, (score) => sigmoid(1.5 * score - 1)));
  expect(Math.abs(slope - 1.5)).toBeLessThan(3 * Math.sqrt(slopeVariance));
  expect(slope).toBeCloseTo(1.5, 0.7);
  expect(offset).toBeCloseTo(-1, 0.7);
});

test('worked by hand: with one score for all, Platt’s targets are the whole answer', () => {
  // Three of five: (3 · 4/5 + 2 · 1/4) / 5 = 0.58
  const { offset } = platt({ scores: [0, 0, 0, 0, 0], happened: [1, 1, 1, 0, 0] });
  expect(sigmoid(offset)).toBeCloseTo(0.58, 6);
});

test('from 1,000 positives on the table follows what no curve could', () => {
  const steps = (score: number): number => (score < -1 ? 0.05 : score < 1.5 ? 0.5 : 0.6);
  const many = calibrate(drawn(8_000, steps))!;
  for (const score of [-2, 0.5, 2.5])
    expect(Math.abs(calibrated(many, score).probability - steps(score))).toBeLessThan(0.06);
  const few = calibrate(drawn(1_000, steps))!;
  expect(calibrated(few, -0.2).probability - calibrated(few, -1.8).probability).toBeLessThan(0.3);
});

test('[P10] every row rests on as many people as a statement about a group must', () => {
  const outcomes = drawn(2_000, sigmoid);
  const bins = equalBins(outcomes, { least: 50, most: 400 });
  expect(Math.min(...bins.map(({ count }) => count))).toBeGreaterThanOrEqual(50);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
  expect(equalBins({ scores: [1, 1, 1, 2], happened: [0, 1, 0, 1] }, { least: 2, most: 4 })).toEqual([
    { meanScore: 1.25, count: 4, positives: 2 },
  ]);
});

test('too little evidence gives no table', () => {
  expect(calibrate(drawn(99, sigmoid))).toBeUndefined();
  expect(calibrate(drawn(5_000, () => 0.001))).toBeUndefined();
  expect(calibrate({ scores: [], happened: [] })).toBeUndefined();
});

test('a score that means nothing, or the wrong way round, never makes a falling table', () => {
  for (const seed of [1, 2, 3]) {
    const table = calibrate(drawn(600, (score) => sigmoid(-score), seed))!;
    const { probability } = table;
    probability.forEach((value, at) => expect(value).toBeGreaterThanOrEqual(probability[at - 1] ?? 0));
  }
});
