import { type StoredEvent, dayMs, itemsOf } from '@homebody/core';
import { affinityOf, correct, correctionOf } from '@homebody/profile';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule, leafRules, pause } from './arbitrary-rule.fixture.ts';
import { evaluateSummary } from './evaluate-summary.ts';
import type { Known } from './kind.ts';
import { type Moment, momentTests } from './moment.ts';
import { type RuleKind, type RuleKinds, type SegmentRule, kindOf, toldOf } from './segment-rule.ts';
import type { Truth } from './segment.ts';
import { matcherOf, thingOf } from './things.ts';
import { compileSegments } from './use.ts';
import { knownFrom, now, randomLog } from './visitor.fixture.ts';

const isBetween = ({ atLeast = -Infinity, atMost = Infinity }, value: number): boolean =>
  value >= atLeast && value <= atMost;
const counted = (bounds: { atLeast?: number; atMost?: number }, value: number): boolean =>
  isBetween(bounds.atLeast === undefined && bounds.atMost === undefined ? { atLeast: 1 } : bounds, value);

/** Visits as their last moments, newest first, that were over at `at`, and all. */
const visitsOf = (events: readonly StoredEvent[]): readonly number[] =>
  events
    .filter(({ at }, place) => (events[place + 1]?.at ?? Infinity) - at > 30 * 60_000)
    .map(({ at }) => at)
    .toReversed();

/** What the words of the types say, as plainly as it can be written: asked of the whole log at that very moment. */
const plainly: {
  readonly [Kind in RuleKind]: (told: RuleKinds[Kind], known: Known, moment: Moment) => Truth;
} = {
  did: ({ event, days, different, atLeast, atMost, ...things }, { events, attributesOf }, { at }) => {
    const matches = matcherOf(things);
    const isAny = Object.keys(things).length === 0 && !different;
    const found = events
      .filter((one) => one.name === event && one.at >= at - days * dayMs)
      .map((one) => {
        const items = itemsOf(one).filter(({ item_id }) => !attributesOf(item_id)?.sensitive);
        const category = one.data['item_category'];
        const seen = items.map((item) => thingOf(item, attributesOf(item.item_id)));
        if (itemsOf(one).length === 0 && typeof category === 'string')
          seen.push({ item: '', category, brand: undefined, priceBand: undefined, price: undefined });
        return seen.filter(matches).map(({ item }) => item);
      });
    const ends = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
    if (isAny) return counted(ends, found.length);
    return counted(
      ends,
      different ? new Set(found.flat()).size : found.filter(({ length }) => length > 0).length,
    );
  },
  bought: ({ atLeast, atMost, ...things }, { profile, events, attributesOf }) => {
    const matches = matcherOf(things);
    const ends = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
    let sum = 0;
    for (const [id, { purchases }] of profile.items) {
      const told = events.flatMap(itemsOf).find(({ item_id }) => item_id === id);
      if (told && matches(thingOf(told, attributesOf(id)))) sum += purchases;
    }
    return counted(ends, sum);
  },
  inCart: (things, { profile, attributesOf }) =>
    [...profile.items].some(
      ([item_id, { inCart }]) => inCart && matcherOf(things)(thingOf({ item_id }, attributesOf(item_id))),
    ),
  visits: ({ days = Infinity, ...ends }, { events }, { at }) =>
    counted(ends, visitsOf(events).filter((end) => end >= at - days * dayMs).length),
  orders: ({ days, ...ends }, { profile, events }, { at }) =>
    counted(
      ends,
      days === undefined
        ? profile.orders
        : ordersOf(events).filter((one) => one.at >= at - days * dayMs).length,
    ),
  spent: ({ days, ...ends }, { profile, events, attributesOf }, { at }) =>
    isBetween(
      ends,
      days === undefined
        ? profile.spent
        : ordersOf(events)
            .filter((one) => one.at >= at - days * dayMs)
            .flatMap(itemsOf)
            .filter(({ item_id }) => !attributesOf(item_id)?.sensitive)
            .reduce((sum, { price = 0 }) => sum + price, 0),
    ),
  lastVisit: (bounds, { events }, { at }) => {
    const ends = visitsOf(events);
    const last = ends.find((end) => at - end > 30 * 60_000);
    return last !== undefined && isBetween(bounds, Math.floor((at - last) / dayMs));
  },
  lastPurchase: (bounds, { events }, { at }) => {
    const last = events.findLast(({ name }) => name === 'purchase');
    return last !== undefined && isBetween(bounds, Math.floor((at - last.at) / dayMs));
  },
  affinity: ({ atLeast, ...told }, { profile }, { at }) => {
    const [kind, value] = Object.entries(told)[0] as ['category', string];
    return affinityOf(profile, kind, String(value), at) >= atLeast;
  },
  said: ({ to, ...told }, { profile }) => {
    const [kind, value] = Object.entries(told)[0] as ['category', string];
    return correctionOf(profile, kind, String(value)) === (to === 'more' ? 1 : 0);
  },
  arrivedBy: (told, _, moment) => momentTests.arrivedBy(told, moment),
  time: (told, _, moment) => momentTests.time(told, moment),
  page: (told, _, moment) => momentTests.page(told, moment),
  prediction: ({ of, ...bounds }, { predictions }) => {
    const value = predictions?.get(of);
    return value === undefined ? undefined : isBetween(bounds, value);
  },
  cluster: (told, { cluster }) => (cluster === undefined ? undefined : [told].flat().includes(cluster)),
  segment: () => undefined,
  all: (rules, known, moment) => {
    const truths = rules.map((rule) => ask(rule, known, moment));
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  },
  any: (rules, known, moment) => {
    const truths = rules.map((rule) => ask(rule, known, moment));
    return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  },
  not: (rule, known, moment) => {
    const truth = ask(rule, known, moment);
    return truth === undefined ? undefined : !truth;
  },
};

const ordersOf = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const known = new Set<unknown>();
  return events.filter(({ name, data }) => {
    if (name !== 'purchase' || known.has(data['transaction_id'])) return false;
    return known.add(data['transaction_id']);
  });
};

const ask = (rule: SegmentRule, known: Known, moment: Moment): Truth => {
  const test = plainly[kindOf(rule)] as (told: unknown, known: Known, moment: Moment) => Truth;
  return test(toldOf(rule), known, moment);
};

/** What a summary that was kept says some time later, and what the whole log would say then. */
const bothWays = (rule: SegmentRule, seed: number, size: number, ms: number): readonly [Truth, Truth] => {
  const log = randomLog(seed, size);
  // An order that was reported again is folded when it is admitted, so no log has it with another id.
  const orders = new Set(ordersOf(log));
  const events = log.filter((one) => one.name !== 'purchase' || orders.has(one));
  const told = { cluster: 'c1', predictions: new Map([['near', 0.7]]) };
  const plain = knownFrom(events);
  const profile = seed % 5 ? plain.profile : correct(plain.profile, 'category', 'Lamps', 'more');
  const known: Known = { ...plain, profile, ...(seed % 2 && told) };
  const here = { channel: 'email' as const, page: { type: 'item' as const } };
  const moment: Moment = { at: now + ms, utcOffset: 60, ...(seed % 3 && here) };
  const { summarize } = compileSegments([{ id: 'it', when: rule }]);
  const found = evaluateSummary(JSON.parse(JSON.stringify(summarize(known, now))), moment);
  const truth = found.in.length > 0 ? true : found.unknown.length > 0 ? undefined : false;
  return [truth, ask(rule, known, moment)];
};

const logs = [fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 40 }), pause] as const;

describe('a summary', () => {
  it.each(Object.entries(leafRules))(
    'says of %s at any later moment what the whole log would say then',
    (_, leafRule) => {
      const seen = new Set<Truth>();
      fc.assert(
        fc.property(leafRule, ...logs, (rule, seed, size, ms) => {
          const [kept, asked] = bothWays(rule, seed, size, ms);
          seen.add(asked);
          expect(kept).toBe(asked);
        }),
        { seed: 7, numRuns: 120 },
      );
      // Otherwise nothing was tested.
      expect(seen.size).toBeGreaterThan(1);
    },
  );

  it('says so of rules put together', () => {
    const seen = new Set<Truth>();
    fc.assert(
      fc.property(anyRule, ...logs, (rule, seed, size, ms) => {
        const [kept, asked] = bothWays(rule, seed, size, ms);
        seen.add(asked);
        expect(kept).toBe(asked);
      }),
      { seed: 7, numRuns: 250 },
    );
    expect(seen).toEqual(new Set([true, false, undefined]));
  });

  it('of segments that nobody can be in just now says nothing of them', () => {
    const segments = [
      { id: 'in', when: { did: { event: 'view_item', days: 90 } } },
      { id: 'out', when: { did: { event: 'purchase', days: 90 } } },
    ] as const;
    const known = knownFrom(randomLog(1, 30).filter(({ name }) => name === 'view_item'));
    const summary = compileSegments(segments).summarize(known, now);
    expect(summary.segments.map(([id]) => id)).toEqual(['in']);
  });
});
