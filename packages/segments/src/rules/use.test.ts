import { dayMs, hourMs, minuteMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { maxEvents } from '../../../store/src/retention.ts';
import { mostCounted } from './bounds.ts';
import { buy, holds, later, view } from './holds.fixture.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Segments } from './segment.ts';
import { compileSegments } from './use.ts';
import { eventOf, now, visitor } from './visitor.fixture.ts';

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
