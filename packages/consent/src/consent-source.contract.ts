/**
 * What every consent source has to keep, whatever platform it reads. Tested through `createConsent`,
 * because what matters is what a signal leads to. The letters name the cases.
 */
import { type Purpose, purposes } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Consent } from './consent.ts';
import type { ConsentSource } from './consent-source.ts';
import { type TestBrowser, createTestBrowser, createTestPlatform } from './test-browser.ts';

/** A source together with its platform, real or a fake with the same timing. Only what the platform can do is given. */
export interface ConsentPeer {
  readonly source: ConsentSource;
  /** The platform's script arrives. Before, the page has none. What it tells later than at once is waited for. */
  readonly load?: () => void;
  /** The visitor agrees to everything. */
  readonly accept: () => void;
  readonly reject: () => void;
  /** The visitor takes an earlier agreement back. */
  readonly withdraw: () => void;
  /** The preference centre opens, with an answer already given. */
  readonly open?: () => void;
  /** The preference centre closes without a change. */
  readonly close?: () => void;
  /** The visitor agrees to a category that the source's map does not name. */
  readonly acceptUnmapped?: () => void;
  /** The platform breaks or is switched off. */
  readonly fail?: () => void;
  /** What the platform says when nobody has answered, defaults included. */
  readonly announceDefaults?: () => void;
  /** Says the same as last time again. */
  readonly repeat?: () => void;
  /** Delivers a payload as the platform would. */
  readonly deliver: (payload: unknown) => void;
  /** Payloads none of which is an agreement; see `brokenPayloads`. */
  readonly hostile: fc.Arbitrary<unknown>;
  /** What the platform itself calls the agreement, where it has a name for answers: it goes into the receipt. */
  readonly version?: string;
  readonly dispose?: () => void;
}

/** `cookies` is what the platform keeps on the device: pass the same again for a returning visitor. */
export type CreatePeer = (cookies: Map<string, unknown>) => ConsentPeer;

export const itKeepsTheConsentSourceContract = (name: string, createPeer: CreatePeer): void => {
  const browse = (
    browser: TestBrowser,
    cookies: Map<string, unknown>,
    others: readonly ConsentSource[] = [],
  ) => {
    const peer = createPeer(cookies);
    const consent = browser.open({ sources: [peer.source, ...others] });
    onTestFinished(() => {
      consent.dispose();
      peer.dispose?.();
    });
    return { peer, consent };
  };
  const visit = () => {
    const browser = createTestBrowser();
    const cookies = new Map<string, unknown>();
    return { browser, cookies, ...browse(browser, cookies) };
  };
  const granted = (consent: Consent): readonly Purpose[] =>
    purposes.filter((p) => consent.choices()[p] === 'granted');
  const can = createPeer(new Map());
  can.dispose?.();
  /** A test only for peers whose platform has the thing it is about. */
  const testIf = (possible: unknown, title: string, run: () => Promise<void>): void => {
    if (possible) test(title, run);
  };

  describe(`the consent source ${name}`, () => {
    test('[P1] A: without its platform it grants nothing and nothing is stored', async () => {
      const { browser, consent } = visit();
      expect([granted(consent), browser.writes]).toEqual([[], 0]);
    });

    testIf(
      can.load,
      '[P1] B: a platform that loads late changes nothing before the visitor answers',
      async () => {
        const { browser, peer, consent } = visit();
        browser.now += 10_000;
        peer.load?.();
        await calm();
        peer.announceDefaults?.();
        await calm();
        expect([granted(consent), browser.writes]).toEqual([[], 0]);
        peer.accept();
        await calm();
        expect(consent.status()).toBe('granted');
      },
    );

    test('C: an answer given before anyone listened is read', async () => {
      const browser = createTestBrowser();
      const peer = createPeer(new Map());
      onTestFinished(() => peer.dispose?.());
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      const consent = browser.open({ sources: [peer.source] });
      await calm();
      expect(consent.status()).toBe('granted');
    });

    test('D: agreeing grants, and the receipt says that the visitor did it, through whom and in which version', async () => {
      const { browser, peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      expect(granted(consent)).toContain('personalization');
      const receipt = consent.receipts().at(-1);
      expect(receipt).toMatchObject({ source: peer.source.name, at: browser.now, userAction: true });
      expect(receipt?.rawVersion).toBe(peer.version);
    });

    test('[P1] E: declining never grants', async () => {
      const { peer, consent } = visit();
      let everGranted = false;
      consent.onChange(({ status }) => {
        everGranted ||= status === 'granted';
      });
      peer.load?.();
      await calm();
      peer.reject();
      await calm();
      expect([consent.status(), everGranted, consent.shouldAsk()]).toEqual(['denied', false, false]);
    });

    test('[P4] F: withdrawing denies at once, under a new epoch, and owes an erasure', async () => {
      const { peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      const epoch = consent.epoch();
      peer.withdraw();
      await calm();
      expect([consent.status(), consent.erasureOwed()]).toEqual(['denied', true]);
      expect(consent.epoch()).toBeGreaterThan(epoch);
    });

    testIf(can.open, 'G: an open preference centre pauses and erases nothing', async () => {
      const { peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      const epoch = consent.epoch();
      peer.open?.();
      await calm();
      expect([consent.status(), consent.epoch(), consent.erasureOwed()]).toEqual(['pending', epoch, false]);
      peer.close?.();
      await calm();
      expect([consent.status(), consent.epoch()]).toEqual(['granted', epoch]);
    });

    testIf(can.acceptUnmapped, '[P1] H: a category nobody mapped grants nothing', async () => {
      const { peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.acceptUnmapped?.();
      await calm();
      expect(granted(consent)).toEqual([]);
    });

    testIf(can.fail, 'I: a platform that breaks pauses and erases nothing', async () => {
      const { peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      peer.fail?.();
      await calm();
      consent.refresh();
      expect([consent.status(), consent.erasureOwed()]).toEqual(['pending', false]);
    });

    test('J: a returning visitor is not asked again', async () => {
      const { browser, cookies, peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      const epoch = consent.epoch();
      const later = browse(browser, cookies);
      expect(later.consent.recordedGrant()).toBe(true);
      later.peer.load?.();
      await calm();
      expect([later.consent.status(), later.consent.epoch()]).toEqual(['granted', epoch]);
      expect(later.consent.receipts()).toHaveLength(1);
    });

    test('K: the same answer again is no new act', async () => {
      const { browser, peer, consent } = visit();
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      const before = [consent.epoch(), consent.receipts(), browser.writes];
      for (let i = 0; i < 3; i++) (peer.repeat ?? peer.accept)();
      await calm();
      expect([consent.epoch(), consent.receipts(), browser.writes]).toEqual(before);
    });

    test('[P1] L: ten thousand malformed payloads neither grant nor throw', async () => {
      await fc.assert(
        // Twenty in one visit, because none of them may change what the next one meets.
        fc.asyncProperty(fc.array(can.hostile, { minLength: 20, maxLength: 20 }), async (payloads) => {
          const { peer, consent } = visit();
          peer.load?.();
          for (const payload of payloads) {
            expect(() => peer.deliver(payload)).not.toThrow();
            await calm();
            expect(granted(consent)).toEqual([]);
          }
        }),
        { numRuns: 500, seed: 1 },
      );
    }, 60_000);

    test('[P1] M: it cannot grant what another authority denies', async () => {
      const other = createTestPlatform('other', {
        settled: true,
        userAction: true,
        choices: { personalization: 'denied', advertising: 'denied', measurement: 'denied' },
      });
      const { peer, consent } = browse(createTestBrowser(), new Map(), [other]);
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      expect([consent.status(), granted(consent)]).toEqual(['denied', []]);
    });

    test('[P12] it leaves no listener behind that could throw after it was stopped', async () => {
      const { peer } = visit();
      let heard = 0;
      const stop = peer.source.subscribe(() => heard++);
      peer.load?.();
      await calm();
      peer.accept();
      await calm();
      expect(heard).toBeGreaterThan(0);
      stop();
      const before = heard;
      peer.reject();
      await calm();
      expect(heard).toBe(before);
    });
  });
};

/** Lets platforms answer that answer by promises. */
const calm = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await undefined;
};

/**
 * Mutations of a payload that is an agreement, such that none is one any more: at least one of the
 * essential places holds something else than it should. Places are paths of keys.
 */
export const brokenPayloads = (
  valid: unknown,
  essential: readonly (readonly string[])[],
  /** What would still be an agreement in an essential place; default: only the value itself. */
  isStillValid: (value: unknown, was: unknown) => boolean = Object.is,
): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc
      .anything({ withNullPrototype: true, withBigInt: true, withMap: true })
      .filter((junk) => !isObject(junk)),
    fc.tuple(fc.constantFrom(...essential), fc.anything()).map(([path, junk]) => {
      const was = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), valid);
      return withAt(structuredClone(valid), path, isStillValid(junk, was) ? null : junk);
    }),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withAt = (payload: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const object = isObject(payload) ? payload : {};
  return { ...object, [key]: withAt(object[key], rest, value) };
};
