import { expect, test } from 'vitest';
import { age } from './age.ts';
import { gpc } from './gpc.ts';
import { manual } from './manual.ts';
import { sensitivePage } from './sensitive-page.ts';
import { answer, createTestBrowser, createTestPlatform, every } from './test-browser.ts';

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

test('a veto that throws or answers nonsense pauses, and consent lives on', () => {
  const answers: (() => unknown)[] = [
    () => {
      throw new Error('veto broke');
    },
    () => undefined,
    () => 7,
  ];
  for (const denies of answers) {
    let broken = true;
    const veto = { name: 'broken', denies: () => (broken ? (denies() as []) : []) };
    const source = manual();
    const consent = createTestBrowser().open({ sources: [source], vetoes: [veto] });
    source.grant(['personalization']);
    expect(consent.status()).toBe('pending');
    broken = false;
    consent.refresh();
    expect(consent.status()).toBe('granted');
  }
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
