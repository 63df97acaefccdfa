import { dayMs, minuteMs } from '@homebody/core';
import { affinityOf, correct } from '@homebody/profile';
import { describe, expect, it } from 'vitest';
import { buy, holds, later, view } from './holds.fixture.ts';
import type { SegmentRule } from './segment-rule.ts';
import { now, visitor } from './visitor.fixture.ts';

describe('days ago', () => {
  it('tells the visit before from the one that is going on', () => {
    const back = visitor(view('rug-1', 20), view('rug-1', 0));
    const rule: SegmentRule = { lastVisit: { atLeast: 14 } };
    expect(holds(rule, back)).toBe(true);
    expect(holds({ lastVisit: { atMost: 20 } }, back)).toBe(true);
    expect(holds({ lastVisit: { atMost: 19 } }, back)).toBe(false);
    // Once it has ended, it is the last one itself.
    expect(later(rule, back, 31 * minuteMs)).toBe(false);
    expect(later(rule, back, 14 * dayMs)).toBe(true);
  });

  it('holds within no bounds on a first visit, nor without a purchase', () => {
    const first = visitor(view('rug-1', 0));
    for (const bounds of [{ atLeast: 1 }, { atMost: 90 }]) {
      expect(holds({ lastVisit: bounds }, first)).toBe(false);
      expect(holds({ lastPurchase: bounds }, first)).toBe(false);
    }
    expect(holds({ lastVisit: { atLeast: 1 } }, visitor())).toBe(false);
  });

  it('knows of what is no longer kept that it was long ago', () => {
    const known = visitor(view('rug-1', 0));
    const old = { ...known, profile: { ...known.profile, sessions: 4, orders: 1 } };
    expect(holds({ lastVisit: { atLeast: 30 } }, old)).toBe(true);
    expect(holds({ lastVisit: { atMost: 29 } }, old)).toBe(false);
    expect(holds({ lastVisit: { atLeast: 31 } }, old)).toBeUndefined();
    expect(holds({ lastPurchase: { atLeast: 90 } }, old)).toBe(true);
    expect(holds({ lastPurchase: { atMost: 89 } }, old)).toBe(false);
  });

  it('counts whole days since the last purchase', () => {
    const known = visitor(buy('rug-1', 10.5), view('lamp-1', 1));
    expect(holds({ lastPurchase: { atLeast: 10, atMost: 10 } }, known)).toBe(true);
    expect(later({ lastPurchase: { atMost: 10 } }, known, dayMs / 2 - 1)).toBe(true);
    expect(later({ lastPurchase: { atMost: 10 } }, known, dayMs / 2)).toBe(false);
    expect(later({ lastPurchase: { atLeast: 11 } }, known, dayMs / 2)).toBe(true);
  });
});

describe('tastes', () => {
  it('hold as long as the share of attention is there, to the second', () => {
    const known = visitor(view('lamp-1', 3), view('lamp-2', 2), buy('lamp-3', 1), view('rug-1', 1));
    const rule: SegmentRule = { affinity: { category: 'Lamps', atLeast: 0.5 } };
    const share = (at: number) => affinityOf(known.profile, 'category', 'Lamps', at);
    expect(share(now)).toBeGreaterThan(0.5);
    let [from, to] = [0, 90 * dayMs];
    while (to - from > 1_000) {
      const middle = (from + to) / 2;
      if (share(now + middle) >= 0.5) from = middle;
      else to = middle;
    }
    expect(from).toBeGreaterThan(dayMs);
    expect(later(rule, known, from - 2_000)).toBe(true);
    expect(later(rule, known, to + 2_000)).toBe(false);
    expect(holds({ affinity: { category: 'Rugs', atLeast: 0.5 } }, known)).toBe(false);
  });

  it('are what the visitor said, whatever was learned', () => {
    const known = visitor(view('lamp-1', 1), view('lamp-2', 1));
    const said = (to: 'more' | 'less') => ({
      ...known,
      profile: correct(known.profile, 'category', 'Lamps', to),
    });
    const likes: SegmentRule = { affinity: { category: 'Lamps', atLeast: 0.3 } };
    expect(holds(likes, known)).toBe(true);
    expect(holds(likes, said('less'))).toBe(false);
    expect(holds({ affinity: { category: 'Lamps', atLeast: 1 } }, said('more'))).toBe(true);
    expect(holds({ said: { category: 'Lamps', to: 'less' } }, said('less'))).toBe(true);
    expect(holds({ said: { category: 'Lamps', to: 'more' } }, said('less'))).toBe(false);
    expect(holds({ said: { category: 'Lamps', to: 'less' } }, known)).toBe(false);
  });

  it('are also what lies in the cart', () => {
    const known = visitor({ name: 'add_to_cart', daysAgo: 0.01, items: ['lamp-1'] });
    expect(holds({ inCart: { category: 'Lamps' } }, known)).toBe(true);
    expect(holds({ inCart: { category: 'Rugs' } }, known)).toBe(false);
    expect(holds({ inCart: {} }, visitor(view('lamp-1', 1)))).toBe(false);
  });
});

describe('the moment', () => {
  const known = visitor(view('rug-1', 1));

  it('is how the visit began, and the page', () => {
    expect(holds({ arrivedBy: ['email', 'ads'] }, known, { channel: 'email' })).toBe(true);
    expect(holds({ arrivedBy: 'email' }, known, { channel: 'search' })).toBe(false);
    expect(holds({ arrivedBy: 'email' }, known)).toBeUndefined();
    const page = { type: 'category', category: 'Lamps' } as const;
    expect(holds({ page: { type: ['home', 'category'] } }, known, { page })).toBe(true);
    expect(holds({ page: { type: 'category', category: 'Rugs' } }, known, { page })).toBe(false);
    expect(holds({ page: { category: 'Rugs' } }, known)).toBeUndefined();
  });

  it('is the visitor’s own clock', () => {
    const office: SegmentRule = { time: { weekdays: ['monday'], from: 9, until: 17 } };
    expect(holds(office, known, { utcOffset: 0 })).toBe(true);
    expect(holds(office, known, { utcOffset: 5 * 60 })).toBe(false);
    expect(holds(office, known)).toBeUndefined();
    const night: SegmentRule = { time: { from: 22, until: 6 } };
    expect(holds(night, known, { utcOffset: 10 * 60 })).toBe(true);
    expect(holds(night, known, { utcOffset: -7 * 60 })).toBe(true);
    expect(holds(night, known, { utcOffset: -6 * 60 })).toBe(false);
    expect(holds({ time: { weekdays: ['sunday'] } }, known, { utcOffset: -13 * 60 })).toBe(true);
  });
});
