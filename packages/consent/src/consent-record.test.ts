import { expect, test } from 'vitest';
import { builtInBanner } from './built-in-banner.ts';
import { createConsentRecord, recordKey } from './consent-record.ts';
import { createConsent } from './create-consent.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform, every } from './test-browser.ts';

test('receipts prove who chose what, when, over which text', () => {
  const browser = createTestBrowser();
  const source = builtInBanner();
  const consent = browser.open({ sources: [source] });
  source.answer(every('granted'), 'sha256-abc');
  browser.now += 1000;
  consent.withdraw(['advertising']);
  expect(consent.receipts()).toEqual([
    {
      at: browser.now - 1000,
      choices: every('granted'),
      source: 'banner',
      userAction: true,
      textHash: 'sha256-abc',
    },
    {
      at: browser.now,
      choices: { ...every('granted'), advertising: 'denied' },
      source: 'banner',
      userAction: true,
    },
  ]);
});

test('the record never holds more than 20 receipts and matches its published shape', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [manual()] });
  for (let i = 0; i < 30; i++) (i % 2 ? consent.withdraw : consent.grant)();
  const record = JSON.parse(browser.stored.get(recordKey) ?? '');
  expect(record).toMatchObject({ version: 1, epoch: consent.epoch(), paused: false, at: browser.now });
  expect([record.choices, record.receipts.length]).toEqual([every('denied'), 20]);
});

test('the last grant of each source stays as proof and in effect, however often another source is heard after it', () => {
  const browser = createTestBrowser();
  const platform = createTestPlatform('platform', answer('granted', { version: 'first' }));
  const sources = [platform, manual()];
  const consent = browser.open({ sources });
  for (let i = 0; i < 31; i++) (i % 2 ? consent.withdraw : consent.grant)(['measurement']);
  consent.grant();
  const again = browser.open({
    sources: [createTestPlatform('platform', answer('granted', { version: 'first' })), manual()],
  });
  expect([consent.status(), again.status()]).toEqual(['granted', 'granted']);
  const receipts = consent.receipts();
  expect(receipts).toContainEqual(
    expect.objectContaining({ source: 'platform', rawVersion: 'first', choices: every('granted') }),
  );
  expect(receipts.length).toBeLessThanOrEqual(20 + 3 * sources.length);
});

test('a refusal does not push the proof of the grant before it out', () => {
  const browser = createTestBrowser();
  const consent = browser.open({ sources: [manual()] });
  consent.grant();
  const granted = browser.now;
  browser.now += 1000;
  consent.withdraw();
  for (let i = 0; i < 40; i++) (i % 2 ? consent.withdraw : consent.grant)(['measurement']);
  const proofs = consent.receipts().filter(({ choices }) => choices.personalization === 'granted');
  expect(proofs.map(({ at }) => at)).toEqual([granted]);
});

test('[P1] a record that somebody has tampered with can’t grant what no source in effect says', () => {
  const browser = createTestBrowser();
  const grant = { at: browser.now, choices: every('granted'), userAction: true };
  const hostile = [
    { ...grant, source: 'nobody' },
    { ...grant, source: '__proto__' },
    { ...grant, source: 'platform', by: 'homebody' },
    { ...grant, source: 'platform', at: browser.now + 1e15 },
    { ...grant, source: 'platform', policy: { toString: 'x' }, jurisdiction: 7 },
  ];
  browser.stored.set(
    recordKey,
    JSON.stringify({
      version: 1,
      epoch: 1,
      paused: false,
      at: 0,
      choices: every('granted'),
      receipts: hostile,
    }),
  );
  for (const said of [answer('denied'), answer('unknown'), answer('granted', { userAction: false })]) {
    const consent = browser.open({ sources: [createTestPlatform('platform', said)] });
    expect(Object.values(consent.choices())).not.toContain('granted');
    consent.dispose();
  }
  const consent = browser.open({ sources: [createTestPlatform('other')] });
  expect([consent.recordedGrant(), consent.status()]).not.toContain('granted');
});

test('a record that is corrupt, newer or not ours is no record', () => {
  const good = createTestBrowser();
  good.open({ sources: [manual()] }).grant();
  const record = JSON.parse(good.stored.get(recordKey) ?? '');
  const bad = [
    '{',
    'null',
    '7',
    '[]',
    ...[
      { version: 2 },
      { version: '1' },
      { epoch: 'x' },
      { epoch: 1.5 },
      { at: null },
      { choices: null },
      { choices: { personalization: 'granted' } },
      { choices: { ...every('granted'), personalization: 'yes' } },
      { receipts: {} },
      { receipts: [null] },
      { receipts: [{ ...record.receipts[0], at: 'x' }] },
      { receipts: [{ ...record.receipts[0], choices: {} }] },
    ].map((broken) => JSON.stringify({ ...record, ...broken })),
  ];
  for (const text of bad) {
    const browser = createTestBrowser();
    browser.stored.set(recordKey, text);
    const consent = browser.open({ sources: [manual()] });
    expect([consent.recordedGrant(), consent.status(), consent.receipts()], text).toEqual([
      false,
      'unknown',
      [],
    ]);
    consent.grant();
    expect(consent.status(), text).toBe('granted');
  }
});

test('storage that fails leaves consent in memory for this page', () => {
  const fails = (): never => {
    throw new Error('denied');
  };
  for (const storage of [undefined, { getItem: fails, setItem: fails, removeItem: fails }]) {
    const source = manual();
    const consent = createConsent({
      sources: [source],
      record: createConsentRecord(storage),
      clock: () => 1e12,
    });
    source.grant(['personalization']);
    expect(consent.status()).toBe('granted');
    source.withdraw();
    expect(consent.status()).toBe('denied');
  }
});

test('[P4] a withdrawal that storage refuses to write leaves no old grant behind', () => {
  const stored = new Map<string, string>();
  let full = false;
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => void stored.delete(key),
  };
  const consent = createConsent({
    sources: [manual()],
    record: createConsentRecord(storage),
    clock: () => 1e12,
  });
  consent.grant();
  full = true;
  consent.withdraw();
  expect([consent.status(), stored.size]).toEqual(['denied', 0]);
});
