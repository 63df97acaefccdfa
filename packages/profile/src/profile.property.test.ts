import type { AttributesOf, StoredEvent } from '@homebody/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { affinitiesOf, affinityOf } from './affinities-of.ts';
import { arbitraryEvents } from './arbitrary-events.fixture.ts';
import { createProfileBuilder } from './create-profile-builder.ts';
import { emptyProfile } from './empty-profile.ts';
import { forgetExpired } from './forget-expired.ts';
import { interestsOf } from './interests-of.ts';
import { maxItems, maxValues } from './keep-within.ts';
import { learnEvent } from './learn-event.ts';
import { type Profile, affinityKinds } from './profile.ts';

const silentCatalogue: AttributesOf = () => undefined;
const replay = (events: readonly StoredEvent[]): Profile => {
  const builder = createProfileBuilder(silentCatalogue);
  for (const event of events) builder.learn(event);
  return builder.read();
};
const lastOf = (events: readonly StoredEvent[]): number => events.at(-1)?.at ?? 0;

test('learning event by event, through a database in between, equals replaying the whole log', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const stepwise = events.reduce(
        (profile, event) => structuredClone(learnEvent(profile, event, silentCatalogue)),
        emptyProfile(),
      );
      expect(stepwise).toEqual(replay(events));
      expect([...stepwise.items.keys()]).toEqual([...replay(events).items.keys()]);
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('a profile that was read never changes afterwards', () => {
  fc.assert(
    fc.property(arbitraryEvents, arbitraryEvents, (before, after) => {
      const builder = createProfileBuilder(silentCatalogue);
      for (const event of before) builder.learn(event);
      const read = builder.read();
      const copy = structuredClone(read);
      for (const event of after) builder.learn(event);
      expect(read).toEqual(copy);
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('a profile stays within its bounds whatever happens', () => {
  fc.assert(
    fc.property(fc.array(arbitraryEvents, { minLength: 8, maxLength: 12 }), (logs) => {
      const profile = replay(logs.flat());
      expect(profile.items.size).toBeLessThanOrEqual(maxItems);
      expect(profile.session?.items.length ?? 0).toBeLessThanOrEqual(30);
      expect(profile.session?.shown.length ?? 0).toBeLessThanOrEqual(100);
      for (const kind of affinityKinds) {
        expect(profile.affinities[kind].size).toBeLessThanOrEqual(maxValues);
        for (const { evidence } of profile.affinities[kind].values()) {
          expect(evidence.length).toBeLessThanOrEqual(5);
        }
      }
    }),
    { seed: 3, numRuns: 40 },
  );
});

test('[P6] no interest is without the events that say so, and each of them really happened', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const happened = new Set(
        events.flatMap(({ name, at, data }) =>
          (data['items'] as readonly { item_id: string }[]).map(({ item_id }) => `${name} ${at} ${item_id}`),
        ),
      );
      for (const { evidence } of interestsOf(replay(events), lastOf(events))) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { name, at, item } of evidence) expect(happened).toContain(`${name} ${at} ${item}`);
      }
    }),
    { seed: 4, numRuns: 150 },
  );
});

test('affinities lie within 0 and 1, and together are never more than one whole visitor', () => {
  fc.assert(
    fc.property(arbitraryEvents, fc.integer({ min: -1e12, max: 1e12 }), (events, later) => {
      const profile = replay(events);
      for (const kind of affinityKinds) {
        const shares = affinitiesOf(profile, kind, lastOf(events) + later);
        const sum = [...shares.values()].reduce((all, share) => all + share, 0);
        expect(sum).toBeLessThanOrEqual(1);
        for (const [value, share] of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBe(affinityOf(profile, kind, value, lastOf(events) + later));
        }
      }
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('ids that are property names are ids like any other', () => {
  const profile = replay([
    {
      name: 'view_item',
      at: 1,
      expiresAt: 2,
      data: { items: [{ item_id: '__proto__', item_category: '__proto__', item_brand: 'constructor' }] },
    },
  ]);
  expect(profile.items.get('__proto__')?.views).toBe(1);
  expect(affinityOf(profile, 'category', '__proto__', 1)).toBeCloseTo(1 / 3);
  expect(affinityOf(profile, 'brand', 'toString', 1)).toBe(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('[P6] nothing is left of a log once the time to keep it is over', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const newest = Math.max(0, ...events.map(({ at }) => at));
      const later = forgetExpired(replay(events), newest + 91 * 86_400_000);
      expect(interestsOf(later, newest)).toEqual([]);
      expect(later.items.size).toBe(0);
      expect(later.session).toBeUndefined();
    }),
    { seed: 6, numRuns: 60 },
  );
});
