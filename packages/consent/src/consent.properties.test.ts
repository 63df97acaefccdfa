/** The state machine against random lives: whatever platforms, vetoes, visitors and other tabs do, in any order. */
import { type ConsentValue, type Purpose, dayMs, purposes } from '@homebody/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordKey } from './consent-record.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform } from './test-browser.ts';

const value = fc.constantFrom<ConsentValue>('granted', 'granted', 'denied', 'unknown');
const signal = fc.oneof(
  { weight: 1, arbitrary: fc.constant('pending') },
  {
    weight: 6,
    arbitrary: fc.record({
      // Twice as likely to be good, so that grants do happen.
      settled: fc.constantFrom<unknown>(true, true, true, false, 1, undefined),
      userAction: fc.constantFrom<unknown>(true, true, true, false, 'yes', undefined),
      choices: fc.oneof(
        fc.record({ personalization: value, advertising: value, measurement: value }),
        fc.constant({ personalization: 'granted', advertising: 'granted', measurement: 'granted' }),
      ),
      version: fc.constantFrom('1', '2', undefined),
    }),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const which = fc.subarray([...purposes]);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('says' as const), platform: fc.nat(1), tab: fc.nat(1), signal }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('agree' as const), tab: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('grant' as const), tab: fc.nat(1), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), tab: fc.nat(1), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const), tab: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('veto' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(1) }) },
);

/** The oracle: what a signal grants, read as strictly as the promise is worded. */
const grants = (said: unknown, purpose: Purpose): boolean => {
  const { settled, userAction, choices } = (said ?? {}) as Record<string, Record<string, unknown> | true>;
  return (
    settled === true && userAction === true && (choices as Record<string, unknown>)?.[purpose] === 'granted'
  );
};

test('[P1] in effect is only what every authority granted by a settled act of the visitor, and no veto forbids', () => {
  let grantsSeen = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const browser = createTestBrowser();
      let vetoed: readonly Purpose[] = [];
      /** What the visitor last told the shop itself, in whichever tab. */
      const told = new Map<Purpose, ConsentValue>();
      const openTab = () => {
        const platforms = [createTestPlatform('one'), createTestPlatform('two')] as const;
        const source = manual();
        const vetoes = [{ name: 'test', denies: () => vetoed }];
        return { platforms, source, consent: browser.open({ sources: [...platforms, source], vetoes }) };
      };
      const tabs = [openTab(), openTab()];
      let acted = false;
      let epoch = 0;
      for (const now of steps) {
        const tab = tabs['tab' in now ? now.tab : 0];
        if (!tab) throw new Error('no such tab');
        switch (now.do) {
          case 'says':
            tab.platforms[now.platform]?.says(now.signal);
            acted ||= purposes.some((p) => grants(now.signal, p)) || isRefusal(now.signal);
            break;
          // Chance alone would hardly ever bring all authorities to agree.
          case 'agree':
            acted = true;
            for (const platform of tab.platforms) platform.says(answer('granted'));
            tab.source.grant(purposes);
            for (const p of purposes) told.set(p, 'granted');
            break;
          case 'grant':
            acted ||= now.which.length > 0;
            tab.source.grant(now.which);
            for (const p of now.which) told.set(p, 'granted');
            break;
          case 'withdraw':
            acted ||= now.which.length > 0;
            tab.consent.withdraw(now.which);
            for (const p of now.which) told.set(p, 'denied');
            for (const { consent } of tabs)
              for (const p of now.which) expect(consent.choices()[p]).not.toBe('granted');
            break;
          case 'veto':
            vetoed = now.which;
            for (const { consent } of tabs) consent.refresh();
            break;
          case 'wait':
            browser.now += now.days * dayMs;
            break;
          case 'reload':
            tab.consent.dispose();
            tabs[now.tab] = openTab();
            break;
          default:
            tab.consent[now.do]();
        }
        for (const { consent, platforms } of tabs)
          for (const p of purposes)
            if (consent.choices()[p] === 'granted') {
              grantsSeen++;
              for (const platform of platforms) expect(grants(platform.state(), p)).toBe(true);
              expect(told.get(p)).toBe('granted');
              expect(vetoed).not.toContain(p);
              expect(consent.isPaused()).toBe(false);
            }
        if (!acted) expect(browser.writes).toBe(0);
        const record = JSON.parse(browser.stored.get(recordKey) ?? '{"epoch":0}');
        expect(record.epoch).toBeGreaterThanOrEqual(epoch);
        epoch = record.epoch;
      }
      // Every step is answered by a bounded number of writes: tabs do not keep each other busy.
      expect(browser.writes).toBeLessThanOrEqual(12 * (steps.length + 1));
      // And it can always be had again: act anew everywhere, lift the veto, and it is granted.
      vetoed = [];
      for (const tab of tabs) {
        for (const platform of tab.platforms) {
          platform.says(answer('denied'));
          platform.says(answer('granted'));
        }
        tab.source.grant(purposes);
        tab.consent.resume();
      }
      expect(tabs[1]?.consent.status()).toBe('granted');
    }),
    { numRuns: 500, seed: 20261121 },
  );
  expect(grantsSeen).toBeGreaterThan(500);
}, 60_000);

const isRefusal = (said: unknown): boolean => {
  const { settled, userAction, choices } = (said ?? {}) as Record<string, Record<string, unknown> | true>;
  return (
    settled === true &&
    userAction === true &&
    purposes.some((p) => (choices as Record<string, unknown>)?.[p] === 'denied')
  );
};
