import { type AttributesOf, type StoredEvent, dayMs, hourMs, minuteMs } from '@homebody/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEvents } from '../arbitrary-events.fixture.ts';
import { emptyProfile } from '../empty-profile.ts';
import { forgetExpired } from '../forget-expired.ts';
import { learnEvent } from '../learn-event.ts';
import { behaviourFeatures } from './behaviour-features.ts';
import { behaviourRow } from './behaviour-row.ts';
import { isSensitiveField } from './is-sensitive-field.ts';
import { pastOf } from './past-of.ts';
import { pastsAt } from './pasts-at.ts';

const start = Date.UTC(2026, 0, 5, 10);
const catalogue: AttributesOf = (item) =>
  new Map([
    ['oak-table', { category: 'tables', priceBand: 3 }],
    ['elm-chair', { category: 'chairs', priceBand: 1 }],
    ['prayer-mat', { category: 'religion', priceBand: 4, sensitive: true }],
  ]).get(item);
const silent: AttributesOf = () => undefined;

const event = (
  name: string,
  at: number,
  items: readonly string[] = [],
  data: StoredEvent['data'] = {},
): StoredEvent => ({
  name,
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: items.map((item_id) => ({ item_id, price: 10 })), ...data },
});

const featuresOf = (events: readonly StoredEvent[], now: number): Readonly<Record<string, number>> => {
  const [past] = pastsAt(events, [{ event: events.length - 1, now }], catalogue);
  return Object.fromEntries(behaviourFeatures.map(({ name, of }) => [name, of(past!)]));
};

const visitA = start;
const visitB = start + 4 * dayMs;
const visitC = start + 6 * dayMs;
const history = [
  event('page_view', visitA, [], { channel: 'email' }),
  event('view_item', visitA, ['oak-table'], { engagement_time_msec: 120_000 }),
  event('view_item', visitA + minuteMs, ['oak-table']),
  event('add_to_cart', visitA + 2 * minuteMs, ['oak-table', 'elm-chair']),
  event('view_item', visitB, ['elm-chair']),
  event('purchase', visitB + minuteMs, ['elm-chair'], { transaction_id: 'T1', value: 80 }),
  event('purchase', visitB + 2 * minuteMs, ['elm-chair'], { transaction_id: 'T1', value: 80 }),
  event('page_view', visitC, [], { channel: 'search' }),
  event('search', visitC + minuteMs),
  event('view_item', visitC + 2 * minuteMs, ['oak-table', 'prayer-mat']),
];

test('worked by hand: three visits, one order, and what lies in the cart', () => {
  const now = visitC + 3 * minuteMs;
  expect(featuresOf(history, now)).toMatchObject({
    // The thank-you page that was loaded again is no event.
    daysSinceVisit: expect.closeTo((now - visitB - minuteMs) / dayMs, 9),
    daysSincePurchase: expect.closeTo((now - visitB - minuteMs) / dayMs, 9),
    visits1: 1,
    visits7: 3,
    views1: 1,
    views90: 4,
    carts1: 0,
    carts30: 2,
    cartNow: 1,
    orders: 1,
    spent: 80,
    meanOrder: 80,
    buyingDays: 1,
    purchaseGap: 365,
    overdue: 0,
    orders30: 1,
    visits: 3,
    daysKnown: expect.closeTo(6 + 3 / 1440, 9),
    visitGap: 3,
    visitGapSpread: 1,
    topCategoryShare: 0.75,
    categories: 2,
    bandViewed: 2.5,
    bandBoughtAbove: -1.5,
    searches30: 1,
    dwell7: 2,
    weekend: 1,
    usualHour: 1,
    usualWeekday: 0,
    bySearch: 1,
    byEmail: 0,
    visitPages: 1,
    visitSearches: 1,
    visitViews: 1,
    visitOrders: 0,
    visitMinutes: 3,
    mostLooks: 3,
  });
});

test('between visits nothing is of this visit, and the last visit is the one before', () => {
  const now = visitC + 2 * dayMs + 5 * hourMs;
  expect(featuresOf(history, now)).toMatchObject({
    daysSinceVisit: expect.closeTo((now - visitC - 2 * minuteMs) / dayMs, 9),
    visitPages: 0,
    visitMinutes: 0,
    bySearch: 0,
    usualHour: 0,
    visits1: 0,
  });
});

test('of nobody everything is known to be nothing, and never is as long ago as can be', () => {
  const past = pastOf({ events: [], profile: emptyProfile(), now: start, attributesOf: silent });
  expect(behaviourRow(past).every(Number.isFinite)).toBe(true);
  const known = Object.fromEntries(behaviourFeatures.map(({ name, of }) => [name, of(past)]));
  expect(known).toMatchObject({
    daysSinceVisit: 90,
    daysSincePurchase: 365,
    visitGap: 90,
    orders: 0,
    cartNow: 0,
  });
});

test('the build, which replays a log, and a device, which learns and forgets, have the same numbers', () => {
  fc.assert(
    fc.property(arbitraryEvents, (arbitrary) => {
      const events = arbitrary.map((each) => ({ ...each, expiresAt: each.at + 90 * dayMs }));
      let newest = 0;
      const moments = events.map(({ at }, place) => {
        newest = Math.max(newest, at);
        return { event: place, now: newest };
      });
      const built = pastsAt(events, moments, silent).map((past) => behaviourRow(past));

      let profile = emptyProfile();
      let kept: readonly StoredEvent[] = [];
      const device = moments.map(({ event: place, now }) => {
        profile = structuredClone(
          forgetExpired(learnEvent(forgetExpired(profile, now), events[place]!, silent, now), now),
        );
        kept = structuredClone([...kept, events[place]!].filter(({ expiresAt }) => expiresAt > now));
        return behaviourRow(pastOf({ events: kept, profile, now, attributesOf: silent }));
      });
      expect(device).toEqual(built);
      for (const row of built) expect(row.every(Number.isFinite)).toBe(true);
    }),
    { seed: 1, numRuns: 60 },
  );
});

test('what is not yet over at a moment is not known at it', () => {
  const [before] = pastsAt(history, [{ event: 4, now: visitB }], catalogue);
  const [alone] = pastsAt(history.slice(0, 5), [{ event: 4, now: visitB }], catalogue);
  expect(behaviourRow(before!)).toEqual(behaviourRow(alone!));
});

test('[P7] sensitive items leave no trace in any feature', () => {
  const plain = featuresOf(history.slice(0, 3), visitA + minuteMs);
  const added = [
    event('view_item', visitA, ['prayer-mat']),
    event('add_to_cart', visitA, ['prayer-mat']),
    ...history.slice(0, 3),
  ];
  expect(featuresOf(added, visitA + minuteMs)).toEqual(plain);
});

test('[P7] no feature is a sensitive field, and such a field is known by its name in every way of writing', () => {
  expect(behaviourFeatures.map(({ name }) => name).filter(isSensitiveField)).toEqual([]);
  const refused = [
    'gender',
    'Gender=Male',
    'marital_status',
    'MaritalStatus',
    'SeniorCitizen',
    'customer age',
    'birthDate',
    'has-religion',
  ];
  expect(refused.filter((name) => !isSensitiveField(name))).toEqual([]);
  expect(['pages', 'average', 'message', 'tenure', 'essex'].filter(isSensitiveField)).toEqual([]);
});

test('every feature has a name of its own and words', () => {
  const names = behaviourFeatures.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { words } of behaviourFeatures) expect(words.length).toBeGreaterThan(5);
});
