// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capture } from './capture.ts';
import { dwell } from './dwell.ts';
import { itemViews } from './item-views.ts';
import { pageViews } from './page-views.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const startOn = (html = '<main data-homebody-page="item" data-homebody-item="oak-table"></main>') => {
  const page = createTestPage(html);
  const stop = capture({ ...page.options, captures: [dwell, pageViews, itemViews] });
  const told = () =>
    page
      .named('user_engagement')
      .map(({ engagement_time_msec, items }) => [
        (items as { item_id: string }[])[0]?.item_id,
        engagement_time_msec,
      ]);
  return { page, told, stop };
};

describe('dwell', () => {
  it('counts visible time alone, and tells it when the tab is hidden', async () => {
    const { page, told, stop } = startOn();
    await page.pass(4_000);
    page.setVisible(false);
    await page.pass(60_000);
    page.setVisible(true);
    await page.pass(2_000);
    page.setVisible(false);
    stop();
    expect(told()).toEqual([
      ['oak-table', 4_000],
      ['oak-table', 2_000],
    ]);
  });

  it('tells what is left when the page is left, and nothing twice', async () => {
    const { page, told, stop } = startOn();
    await page.pass(3_000);
    window.dispatchEvent(new Event('pagehide'));
    page.setVisible(false);
    stop();
    expect(told()).toEqual([['oak-table', 3_000]]);
  });

  it('keeps less than a second for later', async () => {
    const { page, told, stop } = startOn();
    await page.pass(600);
    page.setVisible(false);
    expect(told()).toEqual([]);
    page.setVisible(true);
    await page.pass(600);
    page.setVisible(false);
    stop();
    expect(told()).toEqual([['oak-table', 1_200]]);
  });

  it('gives each item its own time, and none to a page without one', async () => {
    const { page, told, stop } = startOn();
    await page.pass(2_000);
    document.querySelector('main')?.setAttribute('data-homebody-item', 'pine-desk');
    await page.pass(2_250);
    history.pushState({}, '', '/tables');
    page.setHtml('<main data-homebody-page="category"></main>');
    await page.pass(9_000);
    page.setVisible(false);
    stop();
    expect(told().map(([item]) => item)).toEqual(['oak-table', 'pine-desk']);
    for (const [, ms] of told()) expect(Math.abs(Number(ms) - 2_250)).toBeLessThanOrEqual(250);
  });

  it('[P7] tells nothing of a page that follows and is marked sensitive', async () => {
    const { page, told, stop } = startOn();
    await page.pass(2_000);
    history.pushState({}, '', '/tests');
    page.setHtml(
      '<main data-homebody-page="item" data-homebody-item="test-kit" data-homebody-sensitive></main>',
    );
    await page.pass(9_000);
    history.pushState({}, '', '/');
    page.setHtml('');
    await page.pass(9_000);
    page.setVisible(false);
    stop();
    expect(told().map(([item]) => item)).not.toContain('test-kit');
    expect(JSON.stringify(page.recorded())).not.toContain('/tests');
  });
});
