import { dayMs, hourMs, minuteMs, seededRandom } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterDismissal, afterShowing } from './after-showing.ts';
import { type FatigueLog, type FatigueRules, nothingShown } from './fatigue-rules.ts';
import { tiredOf } from './tired-of.ts';

const start = Date.UTC(2026, 2, 1);
const rules: FatigueRules = {
  session: 2,
  day: 3,
  week: 6,
  campaign: { session: 1, day: 1, week: 2 },
  afterDismissal: { campaign: 14 * dayMs, everything: hourMs },
  quiet: { from: 22, until: 7 },
};
const asking = (now: number, campaign = 'hero', session = 's', hour = 12) => ({
  now,
  campaign,
  session,
  hour,
});

const shownAt = (log: FatigueLog, at: number, campaign: string, session: string): FatigueLog =>
  afterShowing(rules, log, { at, campaign, session });

describe('[P9] the fatigue budget', () => {
  it('binds per session, day and week, over everything and per campaign', () => {
    let log = shownAt(nothingShown, start, 'hero', 'one');
    expect(tiredOf(rules, log, asking(start, 'hero', 'one'))).toBe('session');
    expect(tiredOf(rules, log, asking(start, 'hero', 'two'))).toBe('day');
    expect(tiredOf(rules, log, asking(start, 'toast', 'one'))).toBeUndefined();
    log = shownAt(log, start, 'toast', 'one');
    expect(tiredOf(rules, log, asking(start, 'drawer', 'one'))).toBe('session');
    log = shownAt(log, start + hourMs, 'drawer', 'two');
    expect(tiredOf(rules, log, asking(start + 2 * hourMs, 'banner', 'three'))).toBe('day');
    expect(tiredOf(rules, log, asking(start + dayMs, 'banner', 'three'))).toBeUndefined();
    log = shownAt(log, start + 2 * dayMs, 'hero', 'four');
    expect(tiredOf(rules, log, asking(start + 4 * dayMs, 'hero', 'five'))).toBe('week');
    expect(tiredOf(rules, log, asking(start + 7 * dayMs, 'hero', 'five'))).toBeUndefined();
  });

  it('rests after a dismissal, and longer from what was dismissed', () => {
    const log = afterDismissal(shownAt(nothingShown, start, 'hero', 'one'), 'hero', start + minuteMs);
    expect(tiredOf(rules, log, asking(start + 30 * minuteMs, 'toast', 'two'))).toBe('dismissed');
    expect(tiredOf(rules, log, asking(start + 2 * hourMs, 'toast', 'two'))).toBeUndefined();
    expect(tiredOf(rules, log, asking(start + 13 * dayMs, 'hero', 'two'))).toBe('dismissed');
    expect(tiredOf(rules, log, asking(start + 15 * dayMs, 'hero', 'two'))).toBeUndefined();
    const never = afterDismissal(log, 'hero', start, true);
    expect(tiredOf(rules, never, asking(start + 999 * dayMs))).toBe('never');
  });

  it('is silent at night, past midnight too', () => {
    const at = (hour: number) => tiredOf(rules, nothingShown, asking(start, 'hero', 's', hour));
    expect([21.9, 22, 23.5, 0, 6.9, 7].map(at)).toEqual([
      undefined,
      'quiet-hours',
      'quiet-hours',
      'quiet-hours',
      'quiet-hours',
      undefined,
    ]);
  });

  it('forgets what no rule can ask for', () => {
    let log = nothingShown;
    for (let day = 0; day < 100; day += 1) log = shownAt(log, start + day * dayMs, 'hero', `s${day}`);
    // The longest rule is the rest of 14 days after a dismissal.
    expect(log.shown.length).toBe(14);
  });

  /** Tries to show something, in tabs that share a log, while the clock may jump. */
  const attempts = fc.array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 0, max: 3 * hourMs }), fc.integer({ min: 0, max: 2 * dayMs })),
      /** Jumps of the device's clock against time: back mostly, by up to a year. */
      jump: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: -365 * dayMs, max: 0 }) },
      ),
      campaign: fc.constantFrom('a', 'b', 'c', 'd'),
      session: fc.integer({ min: 0, max: 9 }),
      dismiss: fc.boolean(),
    }),
    { maxLength: 120 },
  );

  it('never lets more through than the caps, however the clock is set back', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        let [time, clock, log] = [start, start, nothingShown];
        const shown: { readonly time: number; readonly campaign: string; readonly session: string }[] = [];
        for (const { wait, jump, campaign, session, dismiss } of steps) {
          time += wait;
          clock += wait + jump;
          const who = { campaign, session: `${session}` };
          if (tiredOf(rules, log, { ...who, now: clock, hour: 12 })) continue;
          log = afterShowing(rules, log, { ...who, at: clock });
          shown.push({ ...who, time });
          if (dismiss) log = afterDismissal(log, campaign, clock);
        }
        return shown.every(({ time: from, campaign, session }) => {
          const since = (ms: number) => shown.filter(({ time: at }) => at >= from && at - from < ms);
          const same = (list: typeof shown) => list.filter((one) => one.campaign === campaign).length;
          return (
            since(dayMs).length <= 3 &&
            since(7 * dayMs).length <= 6 &&
            same(since(dayMs)) <= 1 &&
            same(since(7 * dayMs)) <= 2 &&
            shown.filter((one) => one.session === session && one.time >= from && one.time - from < 7 * dayMs)
              .length <= 2
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('recovers within a week of a clock that was a century ahead', () => {
    const random = seededRandom(1);
    let log = nothingShown;
    for (let nth = 0; nth < 6; nth += 1)
      log = shownAt(log, start + 36_500 * dayMs + nth * dayMs, `c${nth}`, `s${random()}`);
    // The first look with the right clock counts everything as of now.
    expect(tiredOf(rules, log, asking(start, 'new', 'now'))).toBe('day');
    log = afterShowing(rules, log, { at: start, campaign: 'elsewhere', session: 'now' });
    expect(tiredOf(rules, log, asking(start + 8 * dayMs, 'new', 'later'))).toBeUndefined();
  });
});
