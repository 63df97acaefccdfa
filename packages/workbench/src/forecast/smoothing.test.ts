import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { fitSmoothing } from './fit-smoothing.ts';
import { project, smooth } from './smoothing.ts';

/** Saudi Arabia’s oil, 1996 to 2007, and Australia’s air passengers, 1990 to 2004: Hyndman & Athanasopoulos 2014, chapter 7. */
const oil = [446.6565, 454.4733, 455.663, 423.6322, 456.2713, 440.5881, 425.3325, 485.1494, 506.0482, 526.792, 514.2689, 494.211]; // prettier-ignore
const air = [17.5534, 21.86, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.5776, 33.4774, 39.0216, 41.3864, 41.5966]; // prettier-ignore

describe('exponential smoothing', () => {
  it.each([
    [0.2, 484.8025],
    [0.6, 501.8375],
  ])('foresees what is published of a level that follows by %s', (alpha, published) => {
    const start = { level: oil[0]!, trend: 0, season: [0] };
    const { end } = smooth(oil, { alpha, beta: 0, gamma: 0, phi: 1 }, start);
    expect(project(end, 1, 3)).toEqual([
      expect.closeTo(published, 3),
      expect.closeTo(published, 3),
      expect.closeTo(published, 3),
    ]);
  });

  it('foresees what is published of Holt’s linear trend', () => {
    const start = { level: air[0]!, trend: air[1]! - air[0]!, season: [0] };
    const { end, errors } = smooth(air, { alpha: 0.8, beta: 0.2, gamma: 0, phi: 1 }, start);
    expect(project(end, 1, 5).map((value) => Math.round(value * 100) / 100)).toEqual([
      43.76, 45.59, 47.43, 49.27, 51.1,
    ]);
    expect(air[1]! - errors[1]!).toBeCloseTo(22.0324, 3);
  });

  it('adds trend and season as worked by hand', () => {
    // One step from level 10, trend 2 and season (1, −1), damped by a half, at a value of 14.
    const { errors, end } = smooth(
      [14],
      { alpha: 0.5, beta: 0.5, gamma: 0.25, phi: 0.5 },
      { level: 10, trend: 2, season: [1, -1] },
    );
    // Foreseen 10 + 1 + 1 = 12; level 0.5 · 13 + 0.5 · 11 = 12; trend 0.5 · 2 + 0.5 · 1 = 1.5; season 0.25 · 3 + 0.75 · 1 = 1.5.
    expect([...errors]).toEqual([2]);
    expect(end).toEqual({ level: 12, trend: 1.5, season: [-1, 1.5] });
    expect(project(end, 0.5, 3)).toEqual([12 + 0.75 - 1, 12 + 1.125 + 1.5, 12 + 1.3125 - 1]);
  });

  it('finds the published best level of a series, but for how it begins', () => {
    // Published 0.892 with a level of 447.48 to begin with, sought together; here the first value begins.
    const { smoothing, forecast } = fitSmoothing(oil, { period: 1, hasTrend: false });
    expect(smoothing.alpha).toBeCloseTo(0.892, 1);
    expect(Math.abs(forecast(oil, 1)[0]! - 496.4935)).toBeLessThan(1);
  });

  it('finds season and trend that a series was made of', () => {
    const random = seededRandom(7);
    const season = [5, -3, 0, 2, -4, 8, -8];
    const made = (at: number): number => 50 + 0.2 * at + season[at % 7]!;
    const values = Array.from({ length: 140 }, (_, at) => made(at) + random() - 0.5);
    const told = fitSmoothing(values, { period: 7, hasTrend: true }).forecast(values, 7);
    told.forEach((value, ahead) => expect(Math.abs(value - made(140 + ahead))).toBeLessThan(1.2));
  });
});
