import { dayMs, seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { bestDiscount } from './build/best-discount.ts';
import { type LadderPlan, buildLadder } from './build/build-ladder.ts';
import { chooseRung } from './choose-rung.ts';
import { brokenBy } from './invariants.fixture.ts';

/** As many cases as the environment asks for: HOMEBODY_OFFER_CASES=1000000 is the long version. */
const cases = Number(process.env['HOMEBODY_OFFER_CASES'] ?? 20_000);

const plan: LadderPlan = {
  of: 'oak-table',
  listPrice: 19_900,
  cost: 12_000,
  leastMargin: 0.25,
  discounts: [0.05, 0.1],
  tiers: [0, 0.05],
  wanted: { keen: [0.05, 0, 0.1] },
};
const now = Date.UTC(2026, 4, 1);

describe('[P8] offers', () => {
  it(`keep every promise in ${cases.toLocaleString('en')} generated cases`, () => {
    const random = seededRandom(12);
    const broken = new Map<string, number>();
    // A plan that is refused keeps every promise, too, but proves little, so it doesn't count.
    for (let checked = 0; checked < cases;) {
      const found = brokenBy(random);
      if (!found.refused) checked += 1;
      for (const promise of found.broken) broken.set(promise, (broken.get(promise) ?? 0) + 1);
    }
    expect(Object.fromEntries(broken)).toEqual({});
  }, 600_000);

  it('are everybody’s without consent, and say that they are personal with it', () => {
    const ladder = buildLadder(plan);
    expect(chooseRung(ladder, { agreed: false, tier: 0, segment: 'keen' }, now)).toEqual({
      rung: 0,
      isPersonal: false,
    });
    expect(chooseRung(ladder, { agreed: true, tier: 0, segment: 'keen' }, now)).toEqual({
      rung: 1,
      isPersonal: true,
      keep: { discount: 0.05, at: now },
    });
    // What is everybody's of this tier isn't personal.
    expect(chooseRung(ladder, { agreed: true, tier: 1 }, now)).toMatchObject({ rung: 1, isPersonal: false });
  });

  it('stay for 30 days and are then made anew', () => {
    const ladder = buildLadder(plan);
    const kept = { discount: 0.05, at: now };
    const after = (days: number) =>
      chooseRung(ladder, { agreed: true, tier: 0, segment: 'new', kept }, now + days * dayMs);
    expect(after(29.9)).toEqual({ rung: 1, isPersonal: true, keep: kept });
    expect(after(30)).toMatchObject({ rung: 0, isPersonal: false });
  });

  it.each([
    [{ listPrice: 199.5 }, 'a list price in the smallest unit, a whole number above 0, not 199.5'],
    [{ discounts: [-0.1] }, 'discounts from 0 to below 1, not -0.1'],
    [
      { leastMargin: 0.35 },
      'no price below 18462, which leaves the least margin; a discount of 0.1 makes it 17910',
    ],
    [
      { discounts: [0.05, 0.2], leastMargin: 0, wanted: {} },
      'prices that differ by at most 10 % between people; everybody gets 19900, and a discount of 0.2 makes it 15920',
    ],
    [{ tiers: [0.1, 0.05] }, 'tier 1 to get at least what tier 0 gets'],
    [{ wanted: { keen: [0.07] } }, 'the discount for "keen" among the discounts 0, 0.05, 0.1, not 0.07'],
    [{ cost: Number.NaN }, 'a cost of at least 0, not NaN'],
  ])('that can’t keep them are refused: %j', (wrong, expected) => {
    expect(() => buildLadder({ ...plan, ...wrong })).toThrow(`Offers for "oak-table": expected ${expected}.`);
  });

  it('are as deep as pays, by hand', () => {
    const demand = { share: 0.1, elasticity: -3 };
    // 500 · 0.1 = 50; 450 · 0.1166 = 52.5; 400 · 0.1372 = 54.9.
    expect(bestDiscount([0, 0.05, 0.1], { listPrice: 1_000, cost: 500 }, demand)).toBe(0.1);
    // 300 · 0.1 = 30; 250 · 0.1166 = 29.2; 200 · 0.1372 = 27.4.
    expect(bestDiscount([0, 0.05, 0.1], { listPrice: 1_000, cost: 700 }, demand)).toBe(0);
    expect(bestDiscount([], { listPrice: 1_000, cost: 700 }, demand)).toBe(0);
  });
});
