import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { areaGained, areaUnderCurve } from './area-under-curve.ts';
import { calibrationError, errorByChance } from './calibration-error.ts';

test('worked by hand: two of either outcome, one pair the wrong way round', () => {
  const { value, low, high } = areaUnderCurve({ scores: [0.1, 0.4, 0.35, 0.8], happened: [0, 0, 1, 1] });
  expect(value).toBe(0.75);
  // Placements ½, 1 and 1, ½: variance ⅛ / 2 + ⅛ / 2.
  expect(low).toBeCloseTo(0.75 - 1.959964 * Math.sqrt(1 / 8), 6);
  expect(high).toBe(1);
});

test('ties count half, and a score that says nothing is worth a half', () => {
  expect(areaUnderCurve({ scores: [1, 1, 1, 1], happened: [0, 1, 0, 1] }).value).toBe(0.5);
  expect(areaUnderCurve({ scores: [2, 1, 2], happened: [1, 0, 0] }).value).toBe(0.75);
});

test('with one person of an outcome the interval is all there is', () => {
  const { low, high } = areaUnderCurve({ scores: [1, 2, 3], happened: [0, 0, 1] });
  expect([low, high]).toEqual([0, 1]);
});

test('the interval holds the truth about 95 times in a hundred', () => {
  const random = seededRandom(4);
  let held = 0;
  for (let trial = 0; trial < 300; trial += 1) {
    // Positives are uniform on ½ … 1½, negatives on 0 … 1: the area is 1 − ½ · ½² = 7/8.
    const happened = Array.from({ length: 120 }, (_, at) => at % 2);
    const { low, high } = areaUnderCurve({ happened, scores: happened.map((y) => y / 2 + random()) });
    held += Number(low <= 7 / 8 && 7 / 8 <= high);
  }
  expect(held / 300).toBeGreaterThan(0.9);
});

test('a gain over itself is none, and one of the same people is surer than two areas', () => {
  const random = seededRandom(5);
  const happened = Array.from({ length: 400 }, (_, at) => at % 2);
  const over = happened.map((y) => y + 3 * random());
  const scores = over.map((score, at) => score + 0.3 * happened[at]!);
  expect(areaGained(happened, over, over)).toEqual({ value: 0, low: 0, high: 0 });
  const gain = areaGained(happened, scores, over);
  expect(gain.low).toBeGreaterThan(0);
  const alone = areaUnderCurve({ scores, happened });
  expect(gain.high - gain.low).toBeLessThan(alone.high - alone.low);
});

test('worked by hand: two bins, each a quarter off', () => {
  const told = { probabilities: [0.25, 0.25, 0.75, 0.75], happened: [0, 1, 1, 1] };
  const options = { bins: 2, resamples: 0, random: seededRandom(1) };
  expect(calibrationError(told, options).value).toBeCloseTo(0.25, 12);
  expect(calibrationError({ ...told, happened: [0, 0, 1, 1] }, options).value).toBeCloseTo(0.25, 12);
});

test('probabilities that are true err by little, and the interval says how little is known', () => {
  const random = seededRandom(6);
  const probabilities = Array.from({ length: 5_000 }, () => random());
  const happened = probabilities.map((probability) => Number(random() < probability));
  const options = { bins: 15, resamples: 200, random };
  const { value, low, high } = calibrationError({ probabilities, happened }, options);
  expect(value).toBeLessThan(0.03);
  expect(low).toBeLessThanOrEqual(high);
  expect(value).toBeLessThan(errorByChance({ probabilities }, options));
  expect(errorByChance({ probabilities: probabilities.slice(0, 200) }, options)).toBeGreaterThan(0.06);
  const over = { probabilities: probabilities.map((p) => Math.min(1, p + 0.1)), happened };
  expect(calibrationError(over, options).low).toBeGreaterThan(0.06);
  expect(calibrationError(over, options).value).toBeGreaterThan(errorByChance(over, options));
});
