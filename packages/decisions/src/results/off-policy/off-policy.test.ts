import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import type { Logged } from './logged.ts';
import { offPolicy } from './off-policy.ts';

/** Three arms with rates that depend on two contexts; logged by a known mixture, asked of another. `skill` is how right the model of rewards is. */
const rates = [
  [0.05, 0.1, 0.2],
  [0.15, 0.1, 0.02],
];
const logging = [0.5, 0.3, 0.2];
const asked = [
  [0.1, 0.1, 0.8],
  [0.7, 0.2, 0.1],
];
const truth = asked.reduce(
  (sum, target, context) =>
    sum + target.reduce((value, share, arm) => value + share * rates[context]![arm]!, 0) / 2,
  0,
);
const log = (count: number, seed: number, skill = 1): readonly Logged[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const context = random() < 0.5 ? 0 : 1;
    const dealt = random();
    const arm = dealt < 0.5 ? 0 : dealt < 0.8 ? 1 : 2;
    const expected = rates[context]!.map((rate) => skill * rate);
    return {
      reward: random() < rates[context]![arm]! ? 1 : 0,
      propensity: logging[arm]!,
      target: asked[context]![arm]!,
      predicted: expected[arm]!,
      predictedTarget: expected.reduce((sum, rate, at) => sum + asked[context]![at]! * rate, 0),
    };
  });
};

describe('another way to decide', () => {
  it('is worth what the textbook’s sums say, by hand', () => {
    // Weights 2, 0.5 and 1, many times over; rewards 1, 0 and 1.
    const row = (reward: number, propensity: number): Logged => ({
      reward,
      propensity,
      target: 0.5,
      predicted: 0.4,
      predictedTarget: 0.3,
    });
    const rows = Array.from({ length: 1_000 }, () => [row(1, 0.25), row(0, 1), row(1, 0.5)]).flat();
    const found = offPolicy(rows);
    if (found.refused) throw new Error('refused');
    expect(found.effective).toBeCloseTo((1_000 * 3.5 ** 2) / 5.25, 6);
    expect(found.ips.value).toBeCloseTo(3 / 3, 12);
    expect(found.snips.value).toBeCloseTo(3 / 3.5, 12);
    expect(found.doublyRobust.value).toBeCloseTo(0.3 + (2 * 0.6 - 0.5 * 0.4 + 0.6) / 3, 12);
  });

  it('has intervals that hold the truth 95 times of 100, by each estimator', () => {
    const covered = { ips: 0, snips: 0, doublyRobust: 0 };
    const estimators = Object.keys(covered) as readonly (keyof typeof covered)[];
    for (let seed = 1; seed <= 300; seed += 1) {
      const found = offPolicy(log(2_600, seed, 0.5));
      if (found.refused) throw new Error('refused');
      for (const estimator of estimators)
        if (found[estimator].low <= truth && truth <= found[estimator].high) covered[estimator] += 1;
    }
    // Three standard errors of a share of 300.
    for (const estimator of estimators) {
      expect(covered[estimator] / 300).toBeGreaterThan(0.912);
      expect(covered[estimator] / 300).toBeLessThan(0.988);
    }
  });

  it('is known better by a model that is right, and not spoiled by one that is wrong', () => {
    const width = (skill: number): number => {
      const found = offPolicy(log(20_000, 3, skill));
      if (found.refused) throw new Error('refused');
      expect(Math.abs(found.doublyRobust.value - truth)).toBeLessThan(0.01);
      return found.doublyRobust.high - found.doublyRobust.low;
    };
    expect(width(1)).toBeLessThan(width(0));
    expect(width(0)).toBeLessThan(width(4));
  });

  it('is refused below what 1,000 decisions would tell', () => {
    expect(offPolicy(log(1_200, 4))).toMatchObject({ refused: true });
    expect(offPolicy([])).toEqual({ effective: 0, refused: true });
    // Made by chance once in 10,000 decisions: many rows, and yet nothing known.
    const rare = log(5_000, 5).map((row, at) =>
      at % 500 === 0 ? { ...row, propensity: 0.0001 } : { ...row, target: 0 },
    );
    expect(offPolicy(rare)).toMatchObject({ refused: true });
  });
});
