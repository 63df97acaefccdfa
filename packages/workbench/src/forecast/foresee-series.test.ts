import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { backtest, leastValues, scaledErrors } from './backtest.ts';
import { bandOf } from './band-of.ts';
import { blockInterval } from './block-interval.ts';
import { foreseeSeries } from './foresee-series.ts';
import { seasonalNaive } from './methods/seasonal-naive.ts';
import { tQuantile } from './t-quantile.ts';

const week = [1.1, 0.9, 0.9, 1, 1.2, 1.3, 0.6];
/** Days of a shop: a usual week, and chance on top. */
const days = (length: number, seed: number): readonly number[] => {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length }, (_, at) => Math.max(0, 100 * week[at % 7]! + 8 * normal()));
};

describe('looking ahead', () => {
  it('says too little is known, and how much it takes', () => {
    const needs = leastValues(7, 14);
    expect(foreseeSeries(days(needs - 1, 1), { period: 7, horizon: 14 })).toEqual({
      forecast: undefined,
      tooLittle: { has: needs - 1, needs },
    });
    const { forecast } = foreseeSeries(days(needs, 1), { period: 7, horizon: 14 });
    expect(forecast?.chosenBy).toBeGreaterThanOrEqual(10);
    expect(forecast?.judgedBy).toBeGreaterThanOrEqual(10);
  });

  it('finds more in a year of days than the week before tells', () => {
    const { forecast } = foreseeSeries(days(365, 2), { period: 7, horizon: 14 });
    expect(forecast?.method).not.toBe('seasonal-naive');
    expect(forecast?.gain.low).toBeGreaterThan(0);
    forecast?.steps.forEach(({ value, low, high }, ahead) => {
      expect(Math.abs(value - 100 * week[(365 + ahead) % 7]!)).toBeLessThan(10);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    });
  });

  it('keeps to the same as a season ago where nothing else is better', () => {
    const values = Array.from({ length: 120 }, (_, at) => 100 * week[at % 7]!);
    const { forecast } = foreseeSeries(values, { period: 7, horizon: 7 });
    forecast?.steps.forEach(({ value }, ahead) => expect(value).toBeCloseTo(values[(120 + ahead) % 7]!, 1));
  });

  it('has bands that hold about as often as they say', () => {
    let [held, asked] = [0, 0];
    for (let seed = 1; seed <= 6; seed += 1) {
      const whole = days(240, seed);
      const { forecast } = foreseeSeries(whole.slice(0, 226), { period: 7, horizon: 14 });
      forecast?.steps.forEach(({ low, high }, ahead) => {
        asked += 1;
        if (whole[226 + ahead]! >= low && whole[226 + ahead]! <= high) held += 1;
      });
      expect(forecast?.covered).toBeGreaterThan(0.85);
    }
    expect(held / asked).toBeGreaterThan(0.88);
    expect(held / asked).toBeLessThanOrEqual(1);
  });

  it('knows at no origin what came after it', () => {
    const values = days(120, 3);
    const told = backtest(values, [seasonalNaive], { period: 7, horizon: 7 });
    const changed = backtest([...values.slice(0, 100), ...days(20, 9)], [seasonalNaive], {
      period: 7,
      horizon: 7,
    });
    told.origins.forEach((origin, place) => {
      if (origin + 7 <= 100) expect(changed.errors[0]![place]).toEqual(told.errors[0]![place]);
    });
  });

  it('scales errors as published', () => {
    // Hyndman & Koehler 2006: errors of 2 and 4 where one step used to be off by 2 are 1.5 steps.
    expect(scaledErrors([[2, -4]], 2)).toEqual([1.5]);
  });

  it('widens bands with time, and by how few errors they are made of', () => {
    expect(tQuantile(10)).toBeCloseTo(2.228, 2);
    expect(tQuantile(1000)).toBeCloseTo(1.962, 2);
    const band = bandOf(
      Array.from({ length: 10 }, () => [2, 1]),
      2,
    );
    expect(band[0]).toBeCloseTo(2 * 2.228, 1);
    expect(band[1]).toBe(band[0]);
  });

  it('takes blocks for what follows one another', () => {
    const waves = Array.from({ length: 60 }, (_, at) => (Math.floor(at / 10) % 2 ? 1 : -1));
    const alone = blockInterval(waves, 1);
    const together = blockInterval(waves, 10);
    expect(together.high - together.low).toBeGreaterThan(1.5 * (alone.high - alone.low));
  });
});
