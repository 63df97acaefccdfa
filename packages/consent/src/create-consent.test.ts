import { type ConsentChoices, type ConsentValue, dayMs, purposes } from '@homebody/core';
import { expect, test } from 'vitest';
import { age } from './age.ts';
import { builtInBanner } from './built-in-banner.ts';
import { createConsentRecord, recordKey } from './consent-record.ts';
import type { ConsentChange } from './consent.ts';
import { createConsent } from './create-consent.ts';
import { gpc } from './gpc.ts';
import { manual } from './manual.ts';
import { sensitivePage } from './sensitive-page.ts';
import { createTestBrowser, createTestPlatform } from './test-browser.ts';

const every = (value: ConsentValue): ConsentChoices => ({
  personalization: value,
  advertising: value,
  measurement: value,
});
const answer = (value: ConsentValue, more: object = {}) => ({
  settled: true,
  userAction: true,
  choices: every(value),
  ...more,
});

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

test('[P4] a withdrawal in one tab reaches the others at once, and so does a new grant', () => {
  const browser = createTestBrowser();
  const tabs = Array.from({ length: 5 }, () => browser.open({ sources: [manual()] }));
  const heard: ConsentChange[] = [];
  for (const tab of tabs) tab.onChange((change) => heard.push(change));
  tabs[0]?.grant();
  expect(tabs.map((tab) => tab.status())).toEqual(Array(5).fill('granted'));
  tabs[3]?.withdraw();
  expect(tabs.map((tab) => tab.status())).toEqual(Array(5).fill('denied'));
  expect(new Set(tabs.map((tab) => tab.epoch())).size).toBe(1);
  expect(heard.map(({ status }) => status)).toEqual([
    ...Array(5).fill('granted'),
    ...Array(5).fill('denied'),
  ]);
});

test('[P4] a withdrawal at the platform of one tab overrules the platforms of the others, which still say yes', () => {
  const browser = createTestBrowser();
  const [here, there] = [createTestPlatform('p'), createTestPlatform('p')];
  const tabs = [browser.open({ sources: [here] }), browser.open({ sources: [there] })];
  here.says(answer('granted'));
  there.says(answer('granted'));
  here.says(answer('denied'));
  there.says(answer('granted'));
  expect(tabs.map((tab) => tab.status())).toEqual(['denied', 'denied']);
});

test('a grant in one tab is not undone by the older answer that another tab still shows', () => {
  const browser = createTestBrowser();
  const [here, there] = [createTestPlatform('p'), createTestPlatform('p')];
  const tabs = [browser.open({ sources: [here] }), browser.open({ sources: [there] })];
  here.says(answer('denied'));
  there.says(answer('denied'));
  here.says(answer('granted'));
  expect(tabs.map((tab) => tab.status())).toEqual(['granted', 'pending']);
  there.says(answer('granted'));
  expect(tabs.map((tab) => tab.status())).toEqual(['granted', 'granted']);
});

test('tabs that know different vetoes and sources settle instead of answering each other for ever', () => {
  const browser = createTestBrowser();
  let minor = false;
  const consent = browser.open({
    sources: [manual()],
    vetoes: [age({ age: () => (minor ? 'minor' : 'adult') })],
  });
  const other = browser.open({ sources: [manual()] });
  const stranger = browser.open({ sources: [manual(), createTestPlatform('new', answer('unknown'))] });
  consent.grant();
  minor = true;
  consent.refresh();
  expect([consent, other, stranger].map((tab) => tab.choices().personalization === 'granted')).toEqual([
    false,
    false,
    false,
  ]);
  expect(browser.writes).toBeLessThan(10);
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

test('what the visitor withdrew through us, they can give back through us', () => {
  const consent = createTestBrowser().open({ sources: [createTestPlatform('p', answer('granted'))] });
  consent.withdraw();
  consent.grant(['personalization']);
  expect(consent.choices()).toEqual({ ...every('denied'), personalization: 'granted' });
});

test('granting through us cannot overrule what a platform refuses', () => {
  const consent = createTestBrowser().open({ sources: [createTestPlatform('p', answer('denied'))] });
  consent.grant();
  expect(consent.status()).toBe('denied');
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

test('a new epoch keeps the grant and reaches other tabs', () => {
  const browser = createTestBrowser();
  const tabs = [browser.open({ sources: [manual()] }), browser.open({ sources: [manual()] })] as const;
  tabs[0].grant();
  const epoch = tabs[0].epoch();
  const told: number[] = [];
  tabs[1].onChange((change) => told.push(change.epoch));
  expect(tabs[0].newEpoch()).toBe(epoch + 1);
  expect([tabs[1].status(), told]).toEqual(['granted', [epoch + 1]]);
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
  expect([consent.status(), consent.shouldAsk(), consent.epoch()]).toEqual(['unknown', true, epoch + 1]);
  source.answer(every('granted'));
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
      { paused: 1 },
      { at: null },
      { choices: null },
      { choices: { personalization: 'granted' } },
      { choices: { ...every('granted'), personalization: 'yes' } },
      { receipts: {} },
      { receipts: [null] },
      { receipts: [{ ...record.receipts[0], at: 'x' }] },
      { receipts: [{ ...record.receipts[0], source: 1 }] },
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

test('[P7] of a child or a minor nothing is ever granted or written', () => {
  for (const signals of [{ age: 'child' }, { age: 'minor' }, { directedToChildren: true }] as const) {
    const browser = createTestBrowser();
    const consent = browser.open({
      sources: [manual(), createTestPlatform('p', answer('granted'))],
      vetoes: [age(signals)],
    });
    consent.grant();
    expect([consent.choices(), consent.shouldAsk(), browser.writes]).toEqual([every('denied'), false, 0]);
  }
});

test('[P7] what was learned before the shop knew of a minor is owed erasure', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [manual()] }).grant();
  const consent = browser.open({ sources: [manual()], vetoes: [age({ age: 'minor' })] });
  expect([consent.status(), consent.erasureOwed(), consent.recordedGrant()]).toEqual(['denied', true, false]);
  const adult = browser.open({ sources: [manual()], vetoes: [age({ age: 'adult' })] });
  expect(adult.status()).toBe('unknown');
});

test('[P7] a sensitive page pauses and erases nothing', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [manual()] }).grant();
  const consent = browser.open({ sources: [manual()], vetoes: [sensitivePage(() => true)] });
  expect([consent.status(), consent.choices()]).toEqual(['pending', every('unknown')]);
  expect([consent.recordedGrant(), consent.erasureOwed()]).toEqual([false, false]);
  expect(browser.open({ sources: [manual()] }).status()).toBe('granted');
});

test('a veto that throws pauses', () => {
  const veto = {
    name: 'broken',
    denies: () => {
      throw new Error('veto broke');
    },
  };
  const source = manual();
  const consent = createTestBrowser().open({ sources: [source], vetoes: [veto] });
  source.grant(['personalization']);
  expect(consent.status()).toBe('pending');
});

test('GPC keeps advertising and measurement shut and leaves personalization to opt-in', () => {
  const consent = createTestBrowser().open({
    sources: [manual()],
    vetoes: [gpc({ globalPrivacyControl: true })],
  });
  expect(consent.choices()).toEqual({ ...every('denied'), personalization: 'unknown' });
  consent.grant();
  expect(consent.choices()).toEqual({ ...every('denied'), personalization: 'granted' });
  expect(consent.vetoed()).toEqual([{ name: 'gpc', purposes: ['advertising', 'measurement'] }]);
});

test('what GPC shut opens again without another question when the signal is gone', () => {
  const browser = createTestBrowser();
  browser.open({ sources: [manual()], vetoes: [gpc({ globalPrivacyControl: true })] }).grant();
  expect(browser.open({ sources: [manual()], vetoes: [gpc({})] }).choices()).toEqual(every('granted'));
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
