import { dayMs, hourMs, minuteMs } from '@homebody/core';
import { affinityOf, correct } from '@homebody/profile';
import { describe, expect, it } from 'vitest';
import { maxEvents } from '../../../store/src/retention.ts';
import { mostCounted } from './bounds.ts';
import { evaluateSummary } from './evaluate-summary.ts';
import type { Known } from './kind.ts';
import type { Moment } from './moment.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Segments, Truth } from './segment.ts';
import { compileSegments } from './use.ts';
import { eventOf, now, visitor } from './visitor.fixture.ts';

const holds = (when: SegmentRule, known: Known, moment: Partial<Moment> = {}): Truth => {
  const found = compileSegments([{ id: 'it', when }]).evaluate(known, { at: now, ...moment });
  return found.in.length > 0 ? true : found.unknown.length > 0 ? undefined : false;
};

/** As a summary made now says it later. */
const later = (when: SegmentRule, known: Known, ms: number): Truth => {
  const { summarize } = compileSegments([{ id: 'it', when }]);
  const kept = JSON.parse(JSON.stringify(summarize(known, now)));
  const found = evaluateSummary(kept, { at: now + ms });
  return found.in.length > 0 ? true : found.unknown.length > 0 ? undefined : false;
};

const view = (item: string, daysAgo: number) => ({ name: 'view_item', daysAgo, items: [item] });
const buy = (item: string, daysAgo: number) => ({ name: 'purchase', daysAgo, items: [item] });
const lampLooker: SegmentRule = {
  all: [
    { did: { event: 'view_item', category: 'Lamps', days: 14, atLeast: 3, different: true } },
    { not: { bought: { category: 'Lamps' } } },
  ],
};

describe('who looked at three lamps in two weeks and never bought one', () => {
  const three = [view('lamp-1', 13), view('lamp-2', 2), view('lamp-3', 1)];

  it('is in', () => expect(holds(lampLooker, visitor(...three))).toBe(true));
  it('is not, after two', () => expect(holds(lampLooker, visitor(...three.slice(1)))).toBe(false));
  it('is not, after three looks at the same', () =>
    expect(holds(lampLooker, visitor(view('lamp-1', 3), view('lamp-1', 2), view('lamp-1', 1)))).toBe(false));
  it('is not, with one of another category', () =>
    expect(holds(lampLooker, visitor(...three.slice(1), view('rug-1', 1)))).toBe(false));
  it('is not, having bought one', () =>
    expect(holds(lampLooker, visitor(...three, buy('lamp-1', 40)))).toBe(false));
  it('is not any more when the oldest look is more than two weeks old, and nothing else happened', () => {
    const known = visitor(...three);
    expect(later(lampLooker, known, dayMs)).toBe(true);
    expect(later(lampLooker, known, dayMs + 1)).toBe(false);
  });
});

describe('counting', () => {
  it('takes the last day of a window in, to the millisecond', () => {
    const rule = (days: number): SegmentRule => ({ did: { event: 'view_item', days } });
    expect(holds(rule(7), visitor(view('rug-1', 7)))).toBe(true);
    expect(holds(rule(7), visitor(view('rug-1', 7 + 1 / dayMs)))).toBe(false);
  });

  it('keeps to both bounds, and to none and to one without any', () => {
    const bought = (bounds: object): SegmentRule => ({ did: { event: 'purchase', days: 90, ...bounds } });
    const twice = visitor(buy('rug-1', 5), buy('rug-2', 3));
    expect(holds(bought({ atLeast: 2, atMost: 2 }), twice)).toBe(true);
    expect(holds(bought({ atMost: 1 }), twice)).toBe(false);
    expect(holds(bought({ atLeast: 3 }), twice)).toBe(false);
    expect(holds(bought({}), twice)).toBe(true);
    expect(holds(bought({}), visitor(view('rug-1', 1)))).toBe(false);
    expect(holds(bought({ atMost: 0 }), visitor(view('rug-1', 1)))).toBe(true);
    expect(holds(bought({ atLeast: 0 }), visitor())).toBe(true);
  });

  it('tells things apart by item, brand, price band and price, of lists by one, and needs all that is told', () => {
    const known = visitor(view('lamp-2', 1));
    const saw = (things: object): SegmentRule => ({ did: { event: 'view_item', days: 2, ...things } });
    for (const things of [
      { item: 'lamp-2' },
      { brand: ['Lux', 'Nord'] },
      { priceBand: 2 },
      { price: { from: 60, to: 60 } },
      { category: 'Lamps', brand: 'Nord', priceBand: [1, 2], price: { to: 60 } },
    ])
      expect(holds(saw(things), known)).toBe(true);
    for (const things of [
      { item: 'lamp-1' },
      { brand: 'Lux' },
      { priceBand: 3 },
      { price: { to: 59 } },
      { category: 'Rugs', brand: 'Nord' },
    ])
      expect(holds(saw(things), known)).toBe(false);
  });

  it('counts an event once, however many of its items it is about, and its category where it has no items', () => {
    const both = visitor({ name: 'purchase', daysAgo: 1, items: ['lamp-1', 'lamp-2'] });
    const bought = (more: object): SegmentRule => ({
      did: { event: 'purchase', category: 'Lamps', days: 2, atLeast: 2, ...more },
    });
    expect(holds(bought({}), both)).toBe(false);
    expect(holds(bought({ different: true }), both)).toBe(true);
    const searched = visitor({ name: 'search', daysAgo: 1, data: { item_category: 'Lamps' } });
    expect(holds({ did: { event: 'search', category: 'Lamps', days: 2 } }, searched)).toBe(true);
    expect(holds({ did: { event: 'search', category: 'Rugs', days: 2 } }, searched)).toBe(false);
  });

  it('[P7] puts nobody into a segment by what is sensitive', () => {
    const known = visitor(view('balm', 1), buy('balm', 1), {
      name: 'add_to_cart',
      daysAgo: 0.001,
      items: ['balm'],
    });
    const rules: readonly SegmentRule[] = [
      { did: { event: 'view_item', item: 'balm', days: 9 } },
      { did: { event: 'purchase', category: 'Care', days: 9 } },
      { bought: { category: 'Care' } },
      { inCart: {} },
      { affinity: { category: 'Care', atLeast: 0.01 } },
    ];
    for (const rule of rules) expect(holds(rule, known)).toBe(false);
  });

  it('counts an order that was reported twice once, and what was spent as profiles do', () => {
    const order = { ...buy('rug-1', 2), data: { transaction_id: 'a' } };
    const known = visitor(order, { ...order, daysAgo: 1.9 }, buy('lamp-1', 1));
    expect(known.profile).toMatchObject({ orders: 2, spent: 110 });
    for (const days of [undefined, 30]) {
      const within = { ...(days !== undefined && { days }) };
      expect(holds({ orders: { atLeast: 2, atMost: 2, ...within } }, known)).toBe(true);
      expect(holds({ spent: { atLeast: 110, atMost: 110, ...within } }, known)).toBe(true);
      expect(holds({ spent: { atLeast: 110.01, ...within } }, known)).toBe(false);
      expect(holds({ spent: { atMost: 109.99, ...within } }, known)).toBe(false);
    }
    expect(holds({ spent: { atLeast: 90, days: 1 } }, known)).toBe(false);
  });

  it('counts visits as profiles do', () => {
    const gap = (30 * minuteMs) / dayMs;
    const known = visitor(
      view('rug-1', 3),
      view('rug-1', 3 - gap),
      view('rug-1', 3 - 2.01 * gap),
      view('rug-1', 1),
    );
    expect(known.profile.sessions).toBe(3);
    expect(holds({ visits: { atLeast: 3, atMost: 3 } }, known)).toBe(true);
    expect(holds({ visits: { atLeast: 3, atMost: 3, days: 10 } }, known)).toBe(true);
    expect(holds({ visits: { atLeast: 2, days: 2 } }, known)).toBe(false);
  });
});

describe('what is not known', () => {
  const manyViews = Array.from({ length: mostCounted }, (_, at) => eventOf(view('rug-1', 5 - at / 2_000)));

  it('is what a full log has dropped, and puts nobody in, not even under not', () => {
    expect(mostCounted).toBe(maxEvents);
    const known = { ...visitor(view('rug-1', 1)), events: manyViews };
    const bought = (days: number): SegmentRule => ({ did: { event: 'purchase', days } });
    expect(holds(bought(7), known)).toBeUndefined();
    expect(holds({ not: bought(7) }, known)).toBeUndefined();
    expect(holds(bought(5), known)).toBe(false);
    expect(holds({ did: { event: 'view_item', days: 90, atLeast: 400 } }, known)).toBe(true);
    expect(later(bought(7), known, 2 * dayMs + hourMs)).toBe(false);
  });

  it('is a prediction or a cluster that nobody gave, and an event that a log has not got', () => {
    const known = visitor(view('rug-1', 1));
    expect(holds({ prediction: { of: 'purchase', atLeast: 0.5 } }, known)).toBeUndefined();
    expect(holds({ cluster: 'c1' }, known)).toBeUndefined();
    const told = { ...known, predictions: new Map([['purchase', 0.5]]), cluster: 'c1' };
    expect(holds({ prediction: { of: 'purchase', atLeast: 0.5 } }, told)).toBe(true);
    expect(holds({ prediction: { of: 'purchase', atMost: 0.4 } }, told)).toBe(false);
    expect(holds({ cluster: ['c0', 'c1'] }, told)).toBe(true);
    const without = { ...known, lacks: new Set(['search']) };
    expect(holds({ not: { did: { event: 'search', days: 5 } } }, without)).toBeUndefined();
  });

  it('decides nothing that something else decides (Kleene)', () => {
    const known = visitor(view('rug-1', 1));
    const [yes, no, open]: readonly SegmentRule[] = [
      { did: { event: 'view_item', days: 2 } },
      { did: { event: 'purchase', days: 2 } },
      { cluster: 'c' },
    ];
    expect(holds({ all: [no!, open!] }, known)).toBe(false);
    expect(holds({ all: [yes!, open!] }, known)).toBeUndefined();
    expect(holds({ any: [yes!, open!] }, known)).toBe(true);
    expect(holds({ any: [no!, open!] }, known)).toBeUndefined();
    expect(holds({ not: { any: [no!, open!] } }, known)).toBeUndefined();
    expect(holds({ not: { all: [no!, open!] } }, known)).toBe(true);
  });

  it('is whether something that has left the catalogue was of a category, unless its event said so', () => {
    const known = visitor(buy('gone', 1));
    expect(holds({ not: { bought: { category: 'Lamps' } } }, known)).toBe(true);
    expect(holds({ not: { bought: { category: 'Lamps' } } }, { ...known, events: [] })).toBeUndefined();
    expect(holds({ bought: { item: 'gone' } }, { ...known, events: [] })).toBe(true);
    expect(holds({ bought: {} }, { ...known, events: [] })).toBe(true);
  });
});

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

describe('segments', () => {
  it('may speak of those before them', () => {
    const segments: Segments = [
      { id: 'lookers', when: lampLooker },
      { id: 'open', when: { cluster: 'c' } },
      { id: 'others', when: { not: { segment: 'lookers' } } },
      { id: 'neither', when: { all: [{ not: { segment: 'others' } }, { segment: 'open' }] } },
      { id: 'unclear', when: { segment: 'open' } },
    ];
    const { evaluate } = compileSegments(segments);
    expect(evaluate(visitor(), { at: now })).toEqual({ in: ['others'], unknown: ['open', 'unclear'] });
    const known = visitor(view('lamp-1', 1), view('lamp-2', 1), view('lamp-3', 1));
    expect(evaluate(known, { at: now })).toEqual({
      in: ['lookers'],
      unknown: ['open', 'neither', 'unclear'],
    });
  });

  it('lose nobody to a clock that jumped back', () => {
    expect(later(lampLooker, visitor(view('lamp-1', 1), view('lamp-2', 1), view('lamp-3', 1)), -dayMs)).toBe(
      true,
    );
  });
});
