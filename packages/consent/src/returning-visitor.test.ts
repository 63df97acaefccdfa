import { dayMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { builtInBanner } from './built-in-banner.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform, every } from './test-browser.ts';

test('the record lets a returning visitor in before the platform is there, which then confirms', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [createTestPlatform('p', answer('granted'))] });
  const platform = createTestPlatform('p');
  const consent = browser.open({ sources: [platform] });
  const writes = browser.writes;
  expect([consent.status(), consent.recordedGrant()]).toEqual(['pending', true]);
  platform.says(answer('granted'));
  expect([consent.status(), consent.recordedGrant(), browser.writes]).toEqual(['granted', true, writes]);
});

test('[P4] the platform of a returning visitor can withdraw what the record says', () => {
  for (const now of [answer('denied'), answer('denied', { userAction: false }), answer('unknown')]) {
    const browser = createTestBrowser();
    const epoch = browser.open({ sources: [createTestPlatform('p', answer('granted'))] }).epoch();
    const platform = createTestPlatform('p');
    const consent = browser.open({ sources: [platform] });
    platform.says(now);
    expect(consent.status()).not.toBe('pending');
    expect([consent.recordedGrant(), consent.epoch()]).toEqual([false, epoch + 1]);
    expect(consent.erasureOwed()).toBe(true);
  }
});

test('[P4] an erasure is owed until somebody reports it done, on later pages too', () => {
  const browser = createTestBrowser();
  const first = browser.open({ sources: [manual()] });
  first.grant();
  first.withdraw();
  const later = browser.open({ sources: [manual()] });
  expect(later.erasureOwed()).toBe(true);
  later.erased(later.epoch() - 1);
  expect(later.erasureOwed()).toBe(true);
  later.erased(later.epoch());
  expect([later.erasureOwed(), browser.open({ sources: [manual()] }).erasureOwed()]).toEqual([false, false]);
});

test('the visitor can withdraw from a platform that cannot be told, for good', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [createTestPlatform('p', answer('granted', { version: 'a' }))] });
  consent.withdraw();
  expect([consent.status(), consent.erasureOwed()]).toEqual(['denied', true]);
  const platform = createTestPlatform('p', answer('granted', { version: 'a' }));
  const later = browser.open({ sources: [platform] });
  expect(later.status()).toBe('denied');
  platform.says(answer('granted', { version: 'b' }));
  expect(later.status()).toBe('granted');
});

test('[P6] a pause by the visitor lasts across pages, and ends without having lost anything', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [manual()] });
  consent.grant();
  const epoch = consent.epoch();
  consent.pause();
  const later = browser.open({ sources: [manual()] });
  expect([later.status(), later.isPaused(), later.recordedGrant()]).toEqual(['pending', true, false]);
  later.resume();
  expect([consent.status(), later.status(), later.epoch()]).toEqual(['granted', 'granted', epoch]);
});

test('a grant lapses after twelve months and is then asked for anew', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [builtInBanner()] });
  const source = builtInBanner();
  browser.open({ sources: [source] });
  source.answer(every('granted'));
  const epoch = consent.epoch();
  browser.now += 364 * dayMs;
  expect([browser.open({ sources: [builtInBanner()] }).status(), consent.status()]).toEqual([
    'granted',
    'granted',
  ]);
  browser.now += 2 * dayMs;
  consent.refresh();
  expect([consent.status(), consent.shouldAsk(), consent.epoch()]).toEqual(['unknown', true, epoch + 1]);
  source.answer(every('granted'));
  expect(consent.status()).toBe('granted');
});

test('a grant made while the clock was far ahead stands no longer than any other: it is asked for anew', () => {
  const browser = createTestBrowser();
  const right = browser.now;
  browser.now = right + 500 * dayMs;
  const source = builtInBanner();
  const consent = browser.open({ sources: [source] });
  source.answer(every('granted'));
  browser.now = right;
  consent.refresh();
  expect([consent.status(), consent.shouldAsk(), consent.erasureOwed()]).toEqual(['unknown', true, true]);
  source.answer(every('granted'));
  expect(browser.open({ sources: [builtInBanner()] }).status()).toBe('granted');
});

test('a clock that is set right by some days takes no grant away', () => {
  const browser = createTestBrowser();
  const source = builtInBanner();
  const consent = browser.open({ sources: [source] });
  source.answer(every('granted'));
  browser.now -= 20 * dayMs;
  consent.refresh();
  expect(consent.status()).toBe('granted');
});

test('a lapsed grant of a platform does not come back until the visitor has acted again', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [createTestPlatform('p', answer('granted'))] });
  browser.now += 366 * dayMs;
  const platform = createTestPlatform('p', answer('granted'));
  const consent = browser.open({ sources: [platform] });
  expect(consent.status()).toBe('unknown');
  platform.says(answer('unknown', { userAction: false }));
  platform.says(answer('granted'));
  expect(consent.status()).toBe('granted');
});

test('a refusal is remembered for six months before anyone asks again', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [builtInBanner()] });
  expect(consent.shouldAsk()).toBe(true);
  consent.withdraw();
  browser.now += 182 * dayMs;
  expect(browser.open({ sources: [builtInBanner()] }).shouldAsk()).toBe(false);
  browser.now += 2 * dayMs;
  const later = browser.open({ sources: [builtInBanner()] });
  expect([later.status(), later.shouldAsk()]).toEqual(['unknown', true]);
});
