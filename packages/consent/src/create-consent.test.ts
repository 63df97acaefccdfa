import { purposes } from '@homebody/core';
import { expect, test } from 'vitest';
import { builtInBanner } from './built-in-banner.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform, every } from './test-browser.ts';

test('[P1] before the visitor has chosen nothing is granted and nothing is written', () => {
  const browser = createTestBrowser();
  const platform = createTestPlatform();
  const consent = browser.open({ sources: [manual(), builtInBanner(), platform] });
  platform.says(answer('granted', { userAction: false }));
  platform.says(answer('denied', { userAction: false }));
  platform.says({ ...answer('granted'), settled: false });
  consent.pause();
  consent.resume();
  consent.newEpoch();
  expect(consent.choices()).toEqual(every('unknown'));
  expect(consent.epoch()).toBe(0);
  expect(browser.writes).toBe(0);
});

test('[P1] a platform default is never a grant', () => {
  const platform = createTestPlatform('p', answer('granted', { userAction: false }));
  const consent = createTestBrowser().open({ sources: [platform] });
  expect(consent.status()).toBe('unknown');
});

test('without any source nothing is ever granted', () => {
  const consent = createTestBrowser().open({ sources: [] });
  consent.grant();
  expect(consent.status()).toBe('unknown');
});

test('a grant, a withdrawal and another grant each raise the epoch', () => {
  const source = manual();
  const consent = createTestBrowser().open({ sources: [source] });
  source.grant(['personalization']);
  const first = consent.epoch();
  expect(consent.choices()).toEqual({ ...every('unknown'), personalization: 'granted' });
  source.withdraw();
  expect([consent.status(), consent.epoch()]).toEqual(['denied', first + 1]);
  source.grant(['personalization']);
  expect([consent.status(), consent.epoch()]).toEqual(['granted', first + 2]);
});

test('granting one purpose leaves the others as they were', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [manual()] }).grant(['personalization']);
  const consent = browser.open({ sources: [manual()] });
  consent.grant(['measurement']);
  consent.withdraw(['measurement']);
  expect(consent.choices()).toEqual({
    personalization: 'granted',
    advertising: 'unknown',
    measurement: 'denied',
  });
});

test('the same answer again changes nothing: no epoch, no receipt, no notice, no write', () => {
  const browser = createTestBrowser();
  const platform = createTestPlatform();
  const consent = browser.open({ sources: [platform] });
  platform.says(answer('granted'));
  const before = [consent.epoch(), consent.receipts(), browser.writes];
  let notices = 0;
  consent.onChange(() => notices++);
  for (let i = 0; i < 5; i++) platform.says(answer('granted'));
  expect([consent.epoch(), consent.receipts(), browser.writes]).toEqual(before);
  expect(notices).toBe(0);
});

test('two authorities that disagree come to a refusal', () => {
  const [one, other] = [createTestPlatform('one'), createTestPlatform('other')];
  const consent = createTestBrowser().open({ sources: [one, other] });
  one.says(answer('granted'));
  expect(consent.status()).toBe('pending');
  other.says(answer('denied'));
  expect(consent.status()).toBe('denied');
  other.says(answer('granted'));
  expect(consent.status()).toBe('granted');
});

test('a banner opened for change is a pause: nothing granted, nothing withdrawn', () => {
  const browser = createTestBrowser();
  const platform = createTestPlatform('p', answer('granted'));
  const consent = browser.open({ sources: [platform] });
  const epoch = consent.epoch();
  platform.says({ ...answer('granted'), settled: false });
  expect([consent.status(), consent.choices().personalization]).toEqual(['pending', 'unknown']);
  expect([consent.epoch(), consent.erasureOwed(), consent.recordedGrant()]).toEqual([epoch, false, false]);
  platform.says(answer('granted'));
  expect([consent.status(), consent.epoch(), consent.receipts().length]).toEqual(['granted', epoch, 1]);
});

test('a platform that fails pauses and does not withdraw', () => {
  const platform = createTestPlatform('p', answer('granted'));
  const consent = createTestBrowser().open({ sources: [platform] });
  platform.says(new Error('platform broke'));
  expect([consent.status(), consent.erasureOwed()]).toEqual(['pending', false]);
});

test('granting through us cannot overrule what a platform refuses', () => {
  const consent = createTestBrowser().open({ sources: [createTestPlatform('p', answer('denied'))] });
  consent.grant();
  expect(consent.status()).toBe('denied');
});

test('nobody who throws can stop the others: sources, listeners, subscriptions', () => {
  const throws = (): never => {
    throw new Error('not ours');
  };
  const source = manual();
  const bad = { name: 'bad', state: throws, subscribe: throws, grant: throws, withdraw: throws };
  const consent = createTestBrowser().open({ sources: [source, bad] });
  let heard = 0;
  consent.onChange(throws);
  consent.onChange(() => heard++);
  consent.grant();
  consent.withdraw();
  consent.dispose();
  expect(heard).toBe(2);
});

test('a listener may act on what it hears', () => {
  const consent = createTestBrowser().open({ sources: [manual()] });
  const heard: string[] = [];
  consent.onChange(({ status }) => {
    if (status === 'granted') consent.withdraw();
  });
  consent.onChange(() => heard.push(consent.status()));
  consent.grant();
  expect([consent.status(), heard.at(-1)]).toEqual(['denied', 'denied']);
});

test('a source that announces from within its own answer does not loop', () => {
  const listeners: (() => void)[] = [];
  const source = {
    name: 'eager',
    state: () => {
      for (const listener of listeners) listener();
      return answer('granted');
    },
    subscribe: (listener: () => void) => {
      listeners.push(listener);
      return () => {};
    },
  };
  const consent = createTestBrowser().open({ sources: [source] });
  consent.refresh();
  expect(consent.status()).toBe('granted');
});

test('disposing stops listening', () => {
  const platform = createTestPlatform();
  const consent = createTestBrowser().open({ sources: [platform] });
  expect(platform.listening()).toBe(1);
  consent.dispose();
  expect(platform.listening()).toBe(0);
  expect(purposes.map((p) => consent.choices()[p])).toEqual(['unknown', 'unknown', 'unknown']);
});
