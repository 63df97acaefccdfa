import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { adjustedMeans } from './adjusted-means.ts';
import { effectOf, liftOf } from './effect-of.ts';
import { interactionOf } from './interaction-of.ts';
import { alwaysValid } from './intervals/always-valid.ts';
import { fixed } from './intervals/fixed.ts';
import { intervalOf } from './intervals/looking.ts';
import { benjaminiHochberg } from './many/benjamini-hochberg.ts';
import { holm } from './many/holm.ts';
import { meanOf } from './mean-of.ts';
import { leastEffect, neededPeople } from './needed-people.ts';
import { ratioOf } from './ratio-of.ts';
import { normalNumber, sumsOf } from './results.fixture.ts';
import { sampleRatio } from './sample-ratio.ts';

const share = (people: number, bought: number) => meanOf({ people, sum: bought, squares: bought });

describe('effects', () => {
  it('of shares are those of the test that every textbook has', () => {
    // 120 of 1,000 against 150 of 1,000, by hand: 0.03 ± 1.96 √(0.12 · 0.88 / 999 + 0.15 · 0.85 / 999).
    const effect = effectOf(share(1_000, 120), share(1_000, 150));
    expect(effect.value).toBeCloseTo(0.03, 12);
    expect(effect.standardError).toBeCloseTo(Math.sqrt((0.1056 + 0.1275) / 999), 12);
    const { low, high } = intervalOf(effect, fixed());
    expect([low, high]).toEqual([expect.closeTo(0.000061, 6), expect.closeTo(0.059939, 6)]);
    expect(fixed().pValue(effect)).toBeCloseTo(0.0495, 4);
  });

  it('as shares of the control’s figure lie within their interval 95 times of 100', () => {
    const random = seededRandom(3);
    let covered = 0;
    for (let nth = 0; nth < 2_000; nth += 1) {
      const [control, variant] = [1, 1.2].map((mean) =>
        meanOf(sumsOf(Array.from({ length: 200 }, () => mean + normalNumber(random)))),
      );
      const { low, high } = intervalOf(liftOf(control!, variant!), fixed());
      if (low < 0.2 && high > 0.2) covered += 1;
    }
    // Three standard errors of a share of 2,000.
    expect(covered / 2_000).toBeGreaterThan(0.935);
    expect(covered / 2_000).toBeLessThan(0.965);
  });

  it('of ratios have the spread that ratios of new people show', () => {
    const random = seededRandom(4);
    const ratios = Array.from({ length: 1_500 }, () => {
      const orders = Array.from({ length: 150 }, () => 1 + Math.floor(4 * random()));
      return ratioOf(
        sumsOf(
          orders.map((count) => count * (20 + 5 * normalNumber(random)) + 10),
          orders,
        ),
      );
    });
    const mean = ratios.reduce((sum, { value }) => sum + value, 0) / ratios.length;
    const spread = Math.sqrt(ratios.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / ratios.length);
    const told = ratios.reduce((sum, { variance }) => sum + Math.sqrt(variance), 0) / ratios.length;
    expect(told / spread).toBeGreaterThan(0.94);
    expect(told / spread).toBeLessThan(1.06);
    // Two people by hand: 30 and 10 over 2 and 1 orders; residuals 30 − 2·13.33 and 10 − 13.33.
    const { value, variance } = ratioOf(sumsOf([30, 10], [2, 1]));
    expect(value).toBeCloseTo(40 / 3, 12);
    expect(variance).toBeCloseTo(((10 / 3) ** 2 * 2) / (2 * 1.5 ** 2), 10);
  });

  it('of two factors together: the difference of differences', () => {
    const cell = (value: number) => ({ people: 100, value, variance: 0.01 });
    expect(
      interactionOf([
        [cell(1), cell(2)],
        [cell(3), cell(7)],
      ]),
    ).toEqual({
      value: 3,
      standardError: 0.2,
      people: 400,
    });
  });
});

describe('CUPED', () => {
  const random = seededRandom(5);
  const variant = (people: number, effect: number, bond: number) => {
    const before = Array.from({ length: people }, () => 10 + normalNumber(random));
    const during = before.map(
      (figure) => effect + bond * figure + Math.sqrt(1 - bond ** 2) * normalNumber(random),
    );
    return sumsOf(during, before);
  };

  it('takes away the squared correlation, as the paper derives, and leaves the effect', () => {
    const { estimates, removed } = adjustedMeans([variant(20_000, 0, 0.8), variant(20_000, 0.1, 0.8)]);
    expect(removed).toBeCloseTo(0.64, 1);
    const { value, standardError } = effectOf(estimates[0]!, estimates[1]!);
    expect(standardError).toBeCloseTo(Math.sqrt((2 * 0.36) / 20_000), 4);
    expect(Math.abs(value - 0.1)).toBeLessThan(3 * standardError);
  });

  it('does nothing when what was before says nothing', () => {
    const arms = [sumsOf([1, 2, 3], [5, 5, 5]), sumsOf([2, 3, 5], [5, 5, 5])];
    const { estimates, removed } = adjustedMeans(arms);
    expect(removed).toBe(0);
    expect(estimates).toEqual(arms.map(meanOf));
  });
});

describe('always-valid intervals', () => {
  const effect = (people: number) => ({ value: 0, standardError: 1, people });

  it('have the widths of the published equation', () => {
    const { halfWidth } = alwaysValid({ planned: 5_000 });
    const once = fixed().halfWidth(effect(1));
    // Of the fixed interval, at, well before and well after what was planned.
    expect(halfWidth(effect(5_000)) / once).toBeCloseTo(1.55, 2);
    expect(halfWidth(effect(500)) / once).toBeCloseTo(1.97, 2);
    expect(halfWidth(effect(50_000)) / once).toBeCloseTo(1.65, 2);
  });

  it('exclude 0 exactly when their p-value is below α', () => {
    const random = seededRandom(6);
    const looking = alwaysValid({ planned: 3_000, alpha: 0.1 });
    for (let nth = 0; nth < 500; nth += 1) {
      const found = { value: 6 * random(), standardError: 1, people: 10 + 9_000 * random() };
      expect(looking.pValue(found) < 0.1).toBe(intervalOf(found, looking).low > 0);
    }
  });

  it('say nothing of what does not vary', () => {
    expect(alwaysValid({ planned: 100 }).pValue({ value: 1, standardError: 0, people: 5 })).toBe(1);
  });
});

describe('the split', () => {
  it('of 920 and 1,080 can’t be even', () => {
    const { pValue, isBroken } = sampleRatio([920, 1_080], [0.5, 0.5])!;
    expect(pValue).toBeCloseTo(3.47e-4, 6);
    expect(isBroken).toBe(true);
  });

  it('is not judged with fewer than 8 expected of a variant', () => {
    expect(sampleRatio([0, 15], [1, 1])).toBeUndefined();
    expect(sampleRatio([0, 16], [1, 1])?.isBroken).toBe(true);
  });

  it('alarms in about one of a thousand sound experiments', () => {
    const random = seededRandom(7);
    let alarms = 0;
    for (let nth = 0; nth < 5_000; nth += 1) {
      let first = 0;
      for (let person = 0; person < 500; person += 1) if (random() < 0.3) first += 1;
      if (sampleRatio([first, 500 - first], [0.3, 0.7])?.isBroken) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(14);
  });
});

describe('many questions', () => {
  /** The example of Benjamini & Hochberg 1995: fifteen tests of a study of heart attacks. */
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const found = (pValues: readonly number[]): number => pValues.filter((pValue) => pValue <= 0.05).length;

  it('find four of fifteen by Benjamini and Hochberg, three by Holm, as published', () => {
    expect(found(benjaminiHochberg(published))).toBe(4);
    expect(found(holm(published))).toBe(3);
  });

  it('are answered in the order in which they were asked', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(benjaminiHochberg([0.01, 0.04, 0.03]).map((p) => Math.round(100 * p) / 100)).toEqual([
      0.03, 0.04, 0.04,
    ]);
    expect(holm([])).toEqual([]);
  });
});

describe('before the start', () => {
  it('as many people are needed as R’s power.prop.test says', () => {
    expect(neededPeople({ share: 0.5, effect: 0.25, power: 0.9, looks: 'once' })).toBe(77);
  });

  it('looking always costs what its wider interval costs', () => {
    const [once, always] = (['once', 'always'] as const).map((looks) =>
      neededPeople({ share: 0.05, effect: 0.005, looks }),
    );
    // ((3.035 + 0.842) / (1.960 + 0.842))²
    expect(always! / once!).toBeCloseTo(1.915, 2);
  });

  it('the least effect is the one that needs these people', () => {
    const people = neededPeople({ share: 0.05, effect: 0.005, looks: 'once' });
    const deviation = Math.sqrt(0.0525 * 0.9475);
    expect(leastEffect({ people, deviation, looks: 'once' })).toBeCloseTo(0.005, 4);
  });
});
