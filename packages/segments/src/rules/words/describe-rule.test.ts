import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule } from '../arbitrary-rule.fixture.ts';
import type { SegmentRule } from '../segment-rule.ts';
import { coverageOf, describeGround, describeRule } from './describe-rule.ts';

const lampLooker: SegmentRule = {
  all: [
    { did: { event: 'view_item', category: 'Lamps', days: 14, atLeast: 3, different: true } },
    { not: { bought: { category: 'Lamps' } } },
  ],
};

describe('a rule in words', () => {
  it.each<[SegmentRule, string]>([
    [lampLooker, 'looked at 3 or more of Lamps in the last 14 days, and never bought one'],
    [{ not: lampLooker }, 'looked at fewer than 3 of Lamps in the last 14 days, or bought one'],
    [
      { did: { event: 'view_item', category: ['Lamps', 'Rugs'], brand: 'Nord', days: 1, atLeast: 3 } },
      'looked at Lamps or Rugs by Nord 3 times or more in the last day',
    ],
    [{ did: { event: 'add_to_cart', item: 'l1', days: 7 } }, 'put Lamp One in the cart in the last 7 days'],
    [{ did: { event: 'purchase', days: 30, atMost: 0 } }, 'never bought anything in the last 30 days'],
    [
      { did: { event: 'search', days: 2, atLeast: 2, atMost: 5 } },
      'searched 2 to 5 times in the last 2 days',
    ],
    [{ did: { event: 'search', category: 'Lamps', days: 2 } }, 'searched in Lamps in the last 2 days'],
    [
      { did: { event: 'page_view', days: 2, atLeast: 9 } },
      'opened a page 9 times or more in the last 2 days',
    ],
    [
      { bought: { priceBand: 4, price: { from: 100 } } },
      'bought things in price band 4 of 0 to 4 for 100 or more',
    ],
    [{ not: { inCart: {} } }, 'does not have anything in the cart'],
    [{ visits: { atLeast: 3 } }, 'came 3 times or more'],
    [{ not: { orders: {} } }, 'never ordered'],
    [{ orders: { atMost: 1, days: 60 } }, 'ordered at most once in the last 60 days'],
    [{ spent: { atLeast: 200, days: 90 } }, 'spent 200 or more in the last 90 days'],
    [{ not: { spent: { atLeast: 200 } } }, 'spent less than 200'],
    [{ lastVisit: { atLeast: 14 } }, 'was here before, 14 or more days ago'],
    [{ lastPurchase: { atMost: 7 } }, 'bought something last at most 7 days ago'],
    [{ affinity: { brand: 'Nord', atLeast: 0.25 } }, 'gives 25 % or more of attention to things by Nord'],
    [{ not: { affinity: { category: 'Rugs', atLeast: 0.25 } } }, 'gives less than 25 % of attention to Rugs'],
    [{ said: { category: 'Rugs', to: 'less' } }, 'said “not for me” of Rugs'],
    [{ not: { arrivedBy: ['email', 'ads'] } }, 'did not come by email or ads'],
    [
      { time: { weekdays: ['saturday', 'sunday'], from: 9 } },
      'is here on Saturday or Sunday, 9 to 24 o’clock',
    ],
    [{ page: { type: 'category', category: 'Rugs' } }, 'is on a page of the kind category about Rugs'],
    [{ prediction: { of: 'purchase-7d', atLeast: 0.3 } }, 'has a prediction “purchase-7d” of 0.3 or more'],
    [{ not: { cluster: 'c1' } }, 'is not in the cluster c1'],
    [
      { any: [{ segment: 'a' }, { all: [{ segment: 'b' }, { cluster: 'c' }] }] },
      'is in the segment a, or (is in the segment b, and is in the cluster c)',
    ],
  ])('says %j', (rule, words) => {
    expect(describeRule(rule, { nameOf: (item) => (item === 'l1' ? 'Lamp One' : item) })).toBe(words);
  });

  it('is never the same as of its opposite, and never broken', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const words = describeRule(rule);
        expect(words).not.toMatch(/undefined|\[object|NaN|\s\s/);
        expect(words).not.toBe(describeRule({ not: rule }));
        expect(describeRule({ not: { not: rule } })).toBe(words);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('comes with the number behind it, or with that there is none', () => {
    const rule: SegmentRule = { did: { event: 'view_item', category: 'Lamps', days: 14, atLeast: 3 } };
    expect(describeGround({ rule, isNot: false, holds: true, figure: 5 })).toBe(
      'looked at Lamps 3 times or more in the last 14 days: 5',
    );
    expect(describeGround({ rule: { bought: {} }, isNot: true, holds: true, figure: 0 })).toBe(
      'never bought anything: 0 times',
    );
    expect(describeGround({ rule: { cluster: 'c' }, isNot: false, holds: undefined })).toBe(
      'is in the cluster c: not known',
    );
  });

  it('says how far back it knows, once, where that is less than it asks', () => {
    expect(coverageOf(lampLooker)).toEqual([expect.stringContaining('until 90 days after')]);
    expect(coverageOf({ any: [lampLooker, { not: { bought: {} } }] })).toHaveLength(1);
    expect(coverageOf({ orders: { days: 30 } })).toEqual([]);
    expect(coverageOf({ orders: {} })).toHaveLength(1);
    expect(coverageOf({ arrivedBy: 'email' })).toEqual([]);
  });
});
