import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brokenPayloads, itKeepsTheConsentSourceContract } from '../consent-source.contract.ts';
import { createTestBrowser } from '../test-browser.ts';
import { auto } from './auto.ts';
import { categoriesOf, fakePeer, sendTo } from './fake-platform.fixture.ts';

const names = ['preferences', 'marketing', 'statistics'];
const agreement = { hasResponse: true, consent: { preferences: true } };
/** As `setInterval`, whose turns a test takes itself. */
const timers = () => {
  const running = new Set<() => void>();
  return {
    running,
    setInterval: (run: () => void) => {
      running.add(run);
      return run;
    },
    clearInterval: (run: () => void) => running.delete(run),
    turn: () => {
      for (const run of running) run();
    },
  };
};

itKeepsTheConsentSourceContract(
  'auto, where Cookiebot comes late',
  fakePeer(
    (page) => auto({ page }),
    ({ page, answer, delivered }) => {
      const { turn, setInterval, clearInterval } = timers();
      Object.assign(page, { setInterval, clearInterval });
      return {
        install: () => undefined,
        tell: () => {
          const method = answer() ? 'explicit' : 'implied';
          const consent = { method, ...categoriesOf(answer() ?? 'accept', names) };
          page['Cookiebot'] = delivered()
            ? delivered()![0]
            : { hasResponse: answer() !== undefined, consent };
          turn();
          sendTo(page, 'CookiebotOnConsentReady');
        },
        version: 'cookiebot',
        open: () => sendTo(page, 'CookiebotOnDialogDisplay'),
        close: () => sendTo(page, 'CookiebotOnAccept'),
        hostile: brokenPayloads(agreement, [['hasResponse'], ['consent'], ['consent', 'preferences']]),
      };
    },
  ),
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pageWith = (globals: object) =>
  Object.assign(new EventTarget(), { document: new EventTarget(), setInterval, clearInterval, ...globals });

test('what a shop has bought goes before the standard that it speaks as well, and the receipt says which', () => {
  const page = pageWith({
    __tcfapi: () => undefined,
    OneTrust: { IsAlertBoxClosed: () => true },
    OnetrustActiveGroups: ',C0003,',
  });
  const consent = createTestBrowser().open({ sources: [auto({ page })] });
  expect(consent.receipts().at(-1)).toMatchObject({ source: 'auto', rawVersion: 'onetrust' });
});

test('[P1] that no platform ever comes grants nothing, and is not waited for longer than a minute', () => {
  const consent = createTestBrowser().open({ sources: [auto({ page: pageWith({}) })] });
  vi.advanceTimersByTime(59_000);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(2_000);
  expect([consent.status(), vi.getTimerCount()]).toEqual(['pending', 0]);
});

test('it tells once which platform it goes by', () => {
  const found: string[] = [];
  const onFound = (name: string): void => {
    found.push(name);
    throw new Error('not ours');
  };
  const page = pageWith({});
  createTestBrowser().open({ sources: [auto({ page, onFound })] });
  vi.advanceTimersByTime(1_000);
  expect(found).toEqual([]);
  Object.assign(page, { Cookiebot: {} });
  vi.advanceTimersByTime(2_000);
  expect(found).toEqual(['cookiebot']);
});

test('a message to Google’s tags alone is nobody’s banner', () => {
  const page = pageWith({
    google_tag_data: {},
    dataLayer: [['consent', 'update', { personalization_storage: 'granted' }]],
  });
  expect(
    createTestBrowser()
      .open({ sources: [auto({ page })] })
      .status(),
  ).toBe('pending');
});
