// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestPage } from './page.fixture.ts';
import { pageViews } from './page-views.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const startOn = (html: string, url?: string) => {
  const page = createTestPage(html, url);
  const opened = page.open();
  const stopViews = pageViews(opened);
  const views = () => page.named('page_view');
  const stop = (): void => {
    stopViews();
    opened.close();
  };
  return { page, views, stop };
};

describe('page views', () => {
  it('tell the path, the kind of page and its category, and how the visitor arrived', () => {
    const { views, stop } = startOn(
      '<main data-homebody-page="category" data-homebody-category="Tables"></main>',
      'https://shop.example/tables?utm_medium=email&who=jane#reviews',
    );
    stop();
    expect(views()).toEqual([
      { page_path: '/tables', page_type: 'category', item_category: 'Tables', channel: 'email' },
    ]);
  });

  it('call a page without a mark other', () => {
    const { views, stop } = startOn('');
    stop();
    expect(views()).toEqual([{ page_path: '/', page_type: 'other', channel: 'direct' }]);
  });

  it('follow pushes, replacements, going back and hash routes, once each, without the channel', async () => {
    const { page, views, stop } = startOn('');
    for (const route of [
      () => history.pushState({}, '', '/a'),
      () => history.replaceState({}, '', '/b'),
      () => history.pushState({}, '', '/b?page=2'),
      () => history.pushState({}, '', '/b#/deep'),
    ]) {
      route();
      await page.pass();
    }
    window.dispatchEvent(new Event('popstate'));
    await page.pass();
    stop();
    expect(views().map((view) => view['page_path'])).toEqual(['/', '/a', '/b', '/b', '/b']);
    expect(views().filter((view) => 'channel' in view)).toHaveLength(1);
  });

  it('take a replaced query and an anchor for the same page', async () => {
    const { page, views, stop } = startOn('');
    history.replaceState({}, '', '/?sort=price');
    history.pushState({}, '', '/?sort=price#reviews');
    await page.pass();
    stop();
    expect(views()).toHaveLength(1);
  });

  it('count a page that comes back from the back-forward cache', async () => {
    const { page, views, stop } = startOn('');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await page.pass();
    expect(views()).toHaveLength(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await page.pass();
    stop();
    expect(views()).toHaveLength(2);
  });
});
