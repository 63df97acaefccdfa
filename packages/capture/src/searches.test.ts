// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createTestPage } from './page.fixture.ts';
import { searches } from './searches.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('[P2] tells that something was found, and never what was searched for', async () => {
  const page = createTestPage(
    '<main data-homebody-page="search" data-homebody-results="12"><input value="gift for jane"></main>',
    'https://shop.example/search?q=gift+for+jane',
  );
  const opened = page.open();
  const stop = searches(opened);
  expect(page.recorded()).toEqual([{ name: 'search', input: { results: '12' } }]);
  history.pushState({}, '', '/search?q=lamp');
  await page.pass();
  expect(page.named('search')).toHaveLength(2);
  page.setHtml('<main data-homebody-page="category"></main>');
  history.pushState({}, '', '/tables');
  await page.pass();
  stop();
  opened.close();
  expect(page.named('search')).toHaveLength(2);
});
