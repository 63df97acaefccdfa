import { expect, test } from 'vitest';
import { builtInBanner } from './built-in-banner.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform, every } from './test-browser.ts';
import { withNotice } from './with-notice.ts';

test('the receipt of a platform has the hash of the notice that the shop shows', () => {
  const platform = createTestPlatform('platform', answer('granted'));
  const consent = createTestBrowser().open({ sources: [withNotice(platform, 'sha256-notice')] });
  expect(consent.receipts().at(-1)).toMatchObject({ source: 'platform', textHash: 'sha256-notice' });
});

test('a new notice is no new act of the visitor’s', () => {
  const browser = createTestBrowser();
  const open = (hash: string) =>
    browser.open({ sources: [withNotice(createTestPlatform('platform', answer('granted')), hash)] });
  open('sha256-first');
  expect(
    open('sha256-second')
      .receipts()
      .map(({ textHash }) => textHash),
  ).toEqual(['sha256-first']);
});

test('sources that remember go on telling their acts apart', () => {
  const source = withNotice(manual(), 'sha256-notice');
  const consent = createTestBrowser().open({ sources: [source] });
  source.grant(['personalization']);
  consent.refresh();
  source.grant(['personalization']);
  expect(consent.receipts().map(({ textHash }) => textHash)).toEqual(['sha256-notice']);
  source.withdraw();
  expect(consent.status()).toBe('denied');
});

test('a source that knows what the visitor read keeps its own hash', () => {
  const source = withNotice(builtInBanner(), 'sha256-notice');
  const consent = createTestBrowser().open({ sources: [source] });
  source.answer(every('granted'), 'sha256-banner');
  expect(consent.receipts().at(-1)?.textHash).toBe('sha256-banner');
});

test('[P12] a platform that is not ready or fails stays so', () => {
  const platform = createTestPlatform();
  const consent = createTestBrowser().open({ sources: [withNotice(platform, 'sha256-notice')] });
  expect(consent.status()).toBe('pending');
  for (const junk of [null, undefined, 7, new Error('broke')]) {
    platform.says(junk);
    expect(consent.status()).toBe('pending');
  }
});
