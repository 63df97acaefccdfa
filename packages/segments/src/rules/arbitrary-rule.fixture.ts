import { channels, dayMs, minuteMs, pageTypes } from '@homebody/core';
import * as fc from 'fast-check';
import { type RuleKind, type SegmentRule, weekdays } from './segment-rule.ts';
import { itemIds } from './visitor.fixture.ts';

const bounds = fc.record(
  { atLeast: fc.integer({ min: 0, max: 4 }), atMost: fc.integer({ min: 0, max: 6 }) },
  { requiredKeys: [] },
);
const things = fc.record(
  {
    item: fc.constantFrom(...itemIds),
    category: fc.constantFrom('Lamps', 'Rugs', ['Lamps', 'Rugs']),
    brand: fc.constantFrom('Nord', 'Lux'),
    priceBand: fc.constantFrom(0, 4, [1, 2]),
    price: fc.constantFrom({ from: 50 }, { to: 100 }, { from: 20, to: 90 }),
  },
  { requiredKeys: [] },
);
const days = fc.integer({ min: 1, max: 90 });
const interest = fc.constantFrom({ category: 'Lamps' }, { brand: 'Nord' }, { priceBand: 4 });
const event = fc.constantFrom('view_item' as const, 'purchase' as const, 'search' as const);
const daysAgo = fc.record(
  { atLeast: fc.integer({ min: 1, max: 12 }), atMost: fc.integer({ min: 0, max: 12 }) },
  { requiredKeys: [] },
);
const some = fc.record({ days }, { requiredKeys: [] });
const money = fc.integer({ min: 0, max: 40 }).map((tens) => 10 * tens);
const wants = fc.record({ atLeast: money, atMost: money }, { requiredKeys: [] });

/** Rules without others in them, by kind. Those about other segments are not for one visitor alone. */
export const leafRules: {
  readonly [Kind in Exclude<RuleKind, 'all' | 'any' | 'not' | 'segment'>]: fc.Arbitrary<SegmentRule>;
} = {
  did: fc.tuple(event, things, bounds, days, fc.boolean()).map(([name, told, ends, window, isDifferent]) => ({
    did: { event: name, days: window, ...told, ...ends, ...(isDifferent && { different: true as const }) },
  })),
  bought: fc.tuple(things, bounds).map(([told, ends]) => ({ bought: { ...told, ...ends } })),
  inCart: things.map((inCart) => ({ inCart })),
  visits: fc
    .tuple(bounds, fc.integer({ min: 1, max: 30 }))
    .map(([ends, window]) => ({ visits: { ...ends, days: window } })),
  orders: fc.tuple(bounds, some).map(([ends, window]) => ({ orders: { ...ends, ...window } })),
  spent: fc.tuple(wants, some).map(([ends, window]) => ({ spent: { ...ends, ...window } })),
  lastVisit: daysAgo.map((lastVisit) => ({ lastVisit })),
  lastPurchase: daysAgo.map((lastPurchase) => ({ lastPurchase })),
  affinity: fc
    .tuple(interest, fc.integer({ min: 1, max: 9 }))
    .map(([told, tenths]) => ({ affinity: { ...told, atLeast: tenths / 10 } })),
  said: fc
    .tuple(interest, fc.constantFrom('more' as const, 'less' as const))
    .map(([told, to]) => ({ said: { ...told, to } })),
  arrivedBy: fc.subarray([...channels], { minLength: 1 }).map((arrivedBy) => ({ arrivedBy })),
  time: fc
    .record({
      weekdays: fc.subarray([...weekdays], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 23 }),
      until: fc.integer({ min: 1, max: 24 }),
    })
    .map((time) => ({ time })),
  page: fc.constantFrom(...pageTypes).map((type) => ({ page: { type } })),
  prediction: fc.constantFrom('near', 'far').map((of) => ({ prediction: { of, atLeast: 0.5 } })),
  cluster: fc.constantFrom('c1', ['c1', 'c2']).map((cluster) => ({ cluster })),
};

const leafRule: fc.Arbitrary<SegmentRule> = fc.oneof(...Object.values(leafRules));

/** Any rule but those about other segments. */
export const anyRule: fc.Arbitrary<SegmentRule> = fc.letrec<{ rule: SegmentRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    leafRule,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): SegmentRule => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): SegmentRule => ({ any })),
    tie('rule').map((not): SegmentRule => ({ not })),
  ),
})).rule;

/** How much later somebody comes back, in milliseconds: while the visit may go on, or days later. */
export const pause = fc.oneof(
  fc.integer({ min: 0, max: 100 * minuteMs }),
  fc.integer({ min: 0, max: 100 * dayMs }),
);
