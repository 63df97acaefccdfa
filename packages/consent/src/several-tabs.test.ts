import { expect, test } from 'vitest';
import { age } from './age.ts';
import type { ConsentChange } from './consent.ts';
import { manual } from './manual.ts';
import { answer, createTestBrowser, createTestPlatform } from './test-browser.ts';

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
