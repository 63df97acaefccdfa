import { dayMs, seededRandom } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../statistics/chi-square-tail.ts';
import { logGamma } from '@homebody/learning';
import { type Tried, fitRate, momentsOf } from './build/fit-rate.ts';
import { ratesOf } from './build/rates-of.ts';
import { chooseArm } from './choose-arm.ts';
import { evidenceAfter, noEvidence } from './evidence.ts';
import { expectedRate } from './expected-rate.ts';
import { rats } from './rats.fixture.ts';

const now = Date.UTC(2026, 0, 1);

describe('the prior of a rate', () => {
  it('has the published moments of the rats’ tumours: Beta(1.4, 8.6)', () => {
    const { wins, tries } = momentsOf(rats, false);
    expect(wins).toBeCloseTo(1.4, 1);
    expect(tries - wins).toBeCloseTo(8.6, 0);
  });

  const likelihood = (groups: readonly Tried[], a: number, b: number): number => {
    const logBeta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);
    return groups.reduce(
      (sum, { wins, tries, people }) => sum + people * (logBeta(a + wins, b + tries - wins) - logBeta(a, b)),
      0,
    );
  };

  it('is the likeliest one', () => {
    const { wins: a, tries } = fitRate(rats);
    const best = likelihood(rats, a, tries - a);
    for (const [x, y] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
      [1.01, 1.01],
      [0.99, 0.99],
    ] as const)
      expect(likelihood(rats, a * x, (tries - a) * y)).toBeLessThan(best);
  });

  it('stays sane where nobody succeeded, everybody did, or all are alike', () => {
    const groups = (wins: number): readonly Tried[] => [{ wins, tries: 10, people: 100 }];
    for (const wins of [0, 5, 10]) {
      const rate = fitRate(groups(wins));
      expect(rate.wins / rate.tries).toBeCloseTo(wins / 10, 2);
      expect(rate.wins).toBeGreaterThan(0);
      expect(rate.tries).toBeGreaterThan(rate.wins);
      expect(rate.tries).toBeLessThanOrEqual(1_000);
    }
  });

  it('tells nothing of fewer people than may be told of', () => {
    const row = (segment: string, arm: string, wins: number, people: number) => ({
      segment,
      arm,
      wins,
      tries: 10,
      people,
    });
    const tried = [
      row('new', 'a', 1, 300),
      row('new', 'a', 2, 200),
      row('loyal', 'a', 6, 49),
      row('loyal', 'b', 3, 60),
      row('loyal', 'gone', 9, 900),
    ];
    const { everybody, segments } = ratesOf(['a', 'b', 'added'], tried)!;
    expect(segments.get('loyal')![0]).toBe(everybody[0]);
    expect(segments.get('loyal')![1]).not.toBe(everybody[0]);
    expect(segments.get('new')![1]).toBe(everybody[1]);
    // Between those of the arms that are there.
    expect(everybody[2]!.wins / everybody[2]!.tries).toBeCloseTo(0.2, 1);
    expect(ratesOf(['a'], [row('new', 'a', 1, 49)])).toBeUndefined();
  });
});

describe('what a visitor does', () => {
  const prior = { wins: 2, tries: 25 };

  it('moves them from the prior towards themselves, and fades back to the prior', () => {
    let evidence = noEvidence;
    for (let nth = 0; nth < 5; nth += 1) evidence = evidenceAfter(evidence, 'try', now);
    evidence = evidenceAfter(evidence, 'win', now);
    expect(expectedRate(prior, evidence, now)).toBeCloseTo(3 / 30, 12);
    expect(expectedRate(prior, evidence, now + 30 * dayMs)).toBeCloseTo(2.5 / 27.5, 12);
    expect(expectedRate(prior, evidence, now + 3_000 * dayMs)).toBeCloseTo(2 / 25, 12);
  });

  it('is always a rate, whatever the clock does and however late the reward comes', () => {
    const happening = fc.record({ what: fc.constantFrom('try', 'win'), at: fc.integer({ max: 2e12 }) });
    fc.assert(
      fc.property(fc.array(happening), fc.integer(), (happened, later) => {
        let evidence = noEvidence;
        for (const { what, at } of happened) evidence = evidenceAfter(evidence, what as 'try' | 'win', at);
        const rate = expectedRate(prior, evidence, later);
        return rate > 0 && rate < 1;
      }),
    );
  });
});

describe('the choice of an arm', () => {
  const expected = [0.02, undefined, 0.05, 0.04];
  const visitors = Array.from({ length: 60_000 }, (_, at) => `visitor-${at}`);

  it('is the best one, except for those who explore', () => {
    for (const visitor of visitors.slice(0, 500)) {
      const { arm, isExploring } = chooseArm(expected, { seed: 'hero', visitor })!;
      expect(isExploring || arm === 2).toBe(true);
    }
  });

  it('happens as often as its propensity says (χ²)', () => {
    const counts = expected.map(() => 0);
    let propensities: readonly number[] = [];
    for (const visitor of visitors) {
      const choice = chooseArm(expected, { seed: 'hero', visitor, explore: 0.3 })!;
      counts[choice.arm]! += 1;
      ({ propensities } = choice);
    }
    expect(propensities).toEqual([0.1, 0, 0.8, 0.1].map((share) => expect.closeTo(share, 12)));
    const chiSquare = propensities.reduce((sum, propensity, arm) => {
      const wanted = propensity * visitors.length;
      return wanted > 0 ? sum + (counts[arm]! - wanted) ** 2 / wanted : sum;
    }, 0);
    expect(chiSquareTail(chiSquare, 2)).toBeGreaterThan(0.001);
    expect(counts[1]).toBe(0);
  });

  it('has propensities that add up to 1, of allowed arms only, and is the same when asked again', () => {
    const random = seededRandom(9);
    for (let nth = 0; nth < 500; nth += 1) {
      const rates = Array.from({ length: 1 + Math.floor(8 * random()) }, () =>
        random() < 0.3 ? undefined : random(),
      );
      const who = { seed: 'hero', visitor: `${nth}`, round: nth % 7, explore: random() };
      const choice = chooseArm(rates, who);
      expect(choice === undefined).toBe(rates.every((rate) => rate === undefined));
      if (!choice) continue;
      expect(rates[choice.arm]).toBeDefined();
      expect(choice.propensities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      expect(choice.propensities.every((one, arm) => one > 0 === (rates[arm] !== undefined))).toBe(true);
      expect(chooseArm(rates, who)).toEqual(choice);
    }
  });

  it('deals the explorers anew in every round', () => {
    const explorers = (round: number): ReadonlySet<string> =>
      new Set(
        visitors
          .slice(0, 20_000)
          .filter((visitor) => chooseArm(expected, { seed: 'hero', visitor, round })!.isExploring),
      );
    const [first, second] = [explorers(1), explorers(2)];
    const both = [...first].filter((visitor) => second.has(visitor)).length;
    expect(first.size / 20_000).toBeCloseTo(0.05, 2);
    expect(both / 20_000).toBeLessThan(0.005);
  });
});
