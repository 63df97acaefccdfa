import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { expectedShowings } from './build/expected-showings.ts';
import { passThrough } from './build/pass-through.ts';
import { passes } from './passes.ts';

describe('pacing', () => {
  it('expects what one finds by hand', () => {
    // Three opportunities, half of them taken, at most two shown: (3 · 1 + 3 · 2 + 1 · 2) / 8.
    expect(expectedShowings([{ opportunities: 3, devices: 8 }], 0.5, 2)).toBeCloseTo(11, 12);
    expect(expectedShowings([{ opportunities: 3, devices: 8 }], 1, 2)).toBe(16);
    expect(expectedShowings([{ opportunities: 3, devices: 8 }], 0.5)).toBe(12);
    expect(expectedShowings([{ opportunities: 300, devices: 1 }], 0.9, 4)).toBeCloseTo(4, 9);
  });

  it('takes the share of opportunities that spends what is left, and no more than all', () => {
    const day = [{ opportunities: 1, devices: 1_000 }];
    expect(passThrough({ left: 500, days: [day, day] })).toBeCloseTo(0.25, 9);
    expect(passThrough({ left: 5_000, days: [day, day] })).toBe(1);
    expect(passThrough({ left: 0, days: [day] })).toBe(0);
    expect(passThrough({ left: -3, days: [day] })).toBe(0);
    expect(passThrough({ left: 10, days: [] })).toBe(1);
    const busy = [{ opportunities: 9, devices: 1_000 }];
    const rate = passThrough({ left: 1_500, days: [busy], cap: 2 });
    expect(expectedShowings(busy, rate, 2)).toBeCloseTo(1_500, 6);
  });

  it('lets devices show as often as it expects them to', () => {
    const random = seededRandom(13);
    const [devices, opportunities, cap, rate] = [20_000, 6, 2, 0.3];
    let shown = 0;
    for (let device = 0; device < devices; device += 1) {
      let here = 0;
      for (let nth = 0; nth < opportunities; nth += 1) {
        const at = Math.floor(1e12 * random());
        if (here < cap && passes(rate, { campaign: 'sale', visitor: `${device}`, at })) here += 1;
      }
      shown += here;
    }
    expect(shown / expectedShowings([{ opportunities, devices }], rate, cap)).toBeCloseTo(1, 1);
  });

  it('answers the same in every tab', () => {
    const one = { campaign: 'sale', visitor: 'a', at: 1_234 };
    expect(passes(0.5, one)).toBe(passes(0.5, { ...one }));
    expect([passes(0, one), passes(1, one)]).toEqual([false, true]);
  });
});
