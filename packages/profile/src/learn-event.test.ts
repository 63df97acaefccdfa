import { type AttributesOf, type EventItem, type StoredEvent, dayMs, minuteMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { affinityOf } from './affinities-of.ts';
import { correct } from './correct.ts';
import { emptyProfile } from './empty-profile.ts';
import { forgetExpired } from './forget-expired.ts';
import { habitsOf } from './habits-of.ts';
import { interestsOf } from './interests-of.ts';
import { learnEvent } from './learn-event.ts';
import type { Profile } from './profile.ts';

const start = Date.UTC(2026, 0, 10);
const catalogue: AttributesOf = (item) =>
  new Map([
    ['oak-table', { category: 'tables', brand: 'Holt', price: 300, priceBand: 3 }],
    ['elm-chair', { category: 'chairs', brand: 'Holt', price: 80, priceBand: 1 }],
    ['prayer-mat', { category: 'religion', brand: 'Holt', sensitive: true }],
  ]).get(item);

const event = (
  name: string,
  items: readonly (string | EventItem)[],
  at = start,
  data: StoredEvent['data'] = {},
): StoredEvent => ({
  name,
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: items.map((item) => (typeof item === 'string' ? { item_id: item } : item)), ...data },
});
const learned = (...events: readonly StoredEvent[]): Profile =>
  events.reduce((profile, next) => learnEvent(profile, next, catalogue), emptyProfile());

test('buying says more than putting in the cart, and that more than looking', () => {
  const strengthAfter = (name: string): number | undefined =>
    learned(event(name, ['oak-table'])).affinities.category.get('tables')?.strength;
  expect([strengthAfter('view_item'), strengthAfter('add_to_cart'), strengthAfter('purchase')]).toEqual([
    1, 3, 5,
  ]);
});

test('attention adds to an interest, up to a view more', () => {
  const view = (dwell: number): number | undefined =>
    learned(event('view_item', ['oak-table'], start, { engagement_time_msec: dwell })).affinities.brand.get(
      'Holt',
    )?.strength;
  expect(view(30_000)).toBe(1.5);
  expect(view(3_600_000)).toBe(2);
});

test('a list that was shown says nothing of taste, and counts once a session is over that left it at that', () => {
  const later = start + 60 * minuteMs;
  const shown = learned(
    event('view_item_list', ['oak-table', 'elm-chair']),
    event('view_item_list', ['oak-table', 'elm-chair']),
    event('view_item', ['elm-chair']),
  );
  expect(shown.session?.items).toEqual(['elm-chair']);
  expect(shown.session?.shown).toEqual(['oak-table']);
  expect(shown.items.has('oak-table')).toBe(false);
  const next = learnEvent(shown, event('page_view', [], later), catalogue);
  expect(next.items.get('oak-table')).toMatchObject({ shown: 1, views: 0 });
  expect(next.items.get('elm-chair')?.shown).toBe(0);
  expect(interestsOf(next, start).map(({ value }) => value)).not.toContain('tables');
  const acted = learnEvent(next, event('view_item', ['oak-table'], later), catalogue);
  expect(acted.items.get('oak-table')?.shown).toBe(0);
});

test('an interest halves within its half-life, of category before brand', () => {
  const profile = learned(event('view_item', ['oak-table']));
  const strength = (days: number) => affinityOf(profile, 'category', 'tables', start + days * dayMs);
  // share = strength / (strength + 2)
  expect(strength(0)).toBeCloseTo(1 / 3);
  expect(strength(14)).toBeCloseTo(0.5 / 2.5);
  expect(affinityOf(profile, 'brand', 'Holt', start + 14 * dayMs)).toBeGreaterThan(strength(14));
});

test('the event says category, brand and a rough price band where the catalogue is silent', () => {
  const unknown = { item_id: 'mystery', item_category: 'lamps', item_brand: 'Lux', price: 20 };
  const profile = learned(event('view_item', [unknown]));
  expect(interestsOf(profile, start).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'brand Lux',
    'category lamps',
    'priceBand 1',
  ]);
});

test('the catalogue overrules what the page says of an item', () => {
  const profile = learned(event('view_item', [{ item_id: 'oak-table', item_category: 'SALE', price: 1 }]));
  expect(profile.affinities.category.has('SALE')).toBe(false);
  expect(profile.affinities.priceBand.has('3')).toBe(true);
});

test('taking something out of the cart takes liking back, never below nothing', () => {
  const profile = learned(event('add_to_cart', ['oak-table']), event('remove_from_cart', ['oak-table']));
  expect(profile.affinities.category.get('tables')?.strength).toBe(1);
  expect(profile.items.get('oak-table')?.inCart).toBe(false);
  expect(interestsOf(learned(event('remove_from_cart', ['oak-table'])), start)).toEqual([]);
});

test('checkout tells what the cart really holds', () => {
  const profile = learned(
    event('add_to_cart', ['oak-table']),
    event('add_to_cart', ['elm-chair']),
    event('begin_checkout', ['elm-chair']),
  );
  expect(profile.items.get('oak-table')?.inCart).toBe(false);
  expect(profile.items.get('elm-chair')?.inCart).toBe(true);
});

test('an order is counted once, however often the thank-you page is loaded', () => {
  const order = event('purchase', [{ item_id: 'elm-chair', price: 80, quantity: 4 }], start, {
    transaction_id: 'T1',
  });
  const profile = learned(order, order);
  expect(profile).toMatchObject({ orders: 1, spent: 320, events: 1 });
  expect(profile.items.get('elm-chair')?.purchases).toBe(1);
  expect(habitsOf(profile, start + 2 * dayMs)).toEqual({
    recencyDays: 2,
    sessions: 1,
    orders: 1,
    meanOrder: 320,
  });
});

test('a session ends after thirty minutes of silence, and when the clock jumps back', () => {
  const at = (minutes: number) => event('view_item', ['oak-table'], start + minutes * minuteMs);
  expect(learned(at(0), at(29), at(58)).sessions).toBe(1);
  expect(learned(at(0), at(31)).sessions).toBe(2);
  expect(learned(at(0), at(-60)).sessions).toBe(2);
  expect(learned(at(0), at(-1)).session).toMatchObject({ startedAt: start - minuteMs, lastAt: start });
});

test('an event from the future counts as now', () => {
  const profile = learnEvent(
    emptyProfile(),
    event('view_item', ['oak-table'], start + 9e11),
    catalogue,
    start,
  );
  expect(profile.lastAt).toBe(start);
});

test('[P7] a sensitive item leaves no trace in the profile', () => {
  const profile = learned(event('view_item', ['prayer-mat']), event('purchase', ['prayer-mat']));
  expect(interestsOf(profile, start)).toEqual([]);
  expect(profile.items.size).toBe(0);
  expect(profile.session?.items).toEqual([]);
});

test('[P6] what the visitor corrects overrules what was learned, until they take it back', () => {
  const profile = learned(event('view_item', ['oak-table']), event('view_item', ['elm-chair']));
  const less = correct(profile, 'category', 'tables', 'less');
  expect(affinityOf(less, 'category', 'tables', start)).toBe(0);
  expect(interestsOf(less, start).find(({ value }) => value === 'tables')).toMatchObject({
    strength: 0,
    corrected: 'less',
  });
  expect(affinityOf(correct(profile, 'brand', 'Lux', 'more'), 'brand', 'Lux', start)).toBe(1);
  expect(correct(less, 'category', 'tables', undefined)).toEqual(profile);
});

test('[P6] an interest goes when its last evidence expires, and newer ones stay', () => {
  const profile = learned(
    event('view_item', ['oak-table']),
    event('view_item', ['elm-chair'], start + 40 * dayMs),
  );
  const later = forgetExpired(profile, start + 91 * dayMs);
  expect(interestsOf(later, start + 91 * dayMs).map(({ value }) => value)).toEqual(['Holt', 'chairs', '1']);
  expect(later.affinities.brand.get('Holt')?.evidence).toHaveLength(1);
  expect([...later.items.keys()]).toEqual(['elm-chair']);
});

test('four hundred items later, what was bought is still known', () => {
  const views = Array.from({ length: 600 }, (_, index) =>
    event('view_item', [`item-${index}`], start + index),
  );
  const profile = learned(event('purchase', ['oak-table']), ...views);
  expect(profile.items.size).toBe(400);
  expect(profile.items.get('oak-table')?.purchases).toBe(1);
  expect(profile.items.has('item-100')).toBe(false);
});

test('[P2] a visit knows how it began, in one word and one item, until it is over', () => {
  const arrived = { ...event('page_view', []), data: { channel: 'email' } };
  const visit = learned(
    arrived,
    event('view_item_list', ['elm-chair'], start + 1),
    event('view_item', ['prayer-mat'], start + 2),
    event('view_item', ['oak-table'], start + 3),
    { ...arrived, at: start + 4, data: { channel: 'search' } },
    event('view_item', ['elm-chair'], start + 5),
  );
  expect(visit.session).toMatchObject({ channel: 'email', landing: 'oak-table' });
  const next = learnEvent(visit, event('view_item', ['elm-chair'], start + dayMs), catalogue);
  expect(next.session).toMatchObject({ channel: undefined, landing: 'elm-chair' });
});
