// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { itemViews } from './item-views.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const startOn = (html: string) => {
  const page = createTestPage(html);
  const opened = page.open();
  const stopViews = itemViews(opened);
  const views = () => page.named('view_item');
  const stop = (): void => {
    stopViews();
    opened.close();
  };
  return { page, views, stop };
};

const product = (sku: string) =>
  `<script type="application/ld+json">{"@type":"Product","sku":"${sku}","offers":{"price":5}}</script>`;

describe('item views', () => {
  it('come from the marks of an item page, never from its lists', () => {
    const { views, stop } = startOn(`
      <main data-homebody-page="item">
        <ul data-homebody-list="similar"><li data-homebody-item="pine-desk"></li></ul>
        <article data-homebody-item="oak-table" data-homebody-category="Tables" data-homebody-brand="Northwood"
          data-homebody-price="199"></article>
      </main>${product('other')}`);
    stop();
    expect(views()).toEqual([
      { items: [{ item_id: 'oak-table', item_category: 'Tables', item_brand: 'Northwood', price: '199' }] },
    ]);
  });

  it('come from JSON-LD where there are no marks, or none of an item', () => {
    for (const html of [
      product('oak-table'),
      `<main data-homebody-page="item"></main>${product('oak-table')}`,
    ]) {
      const { views, stop } = startOn(html);
      stop();
      expect(views()).toEqual([{ items: [{ item_id: 'oak-table', price: 5 }] }]);
    }
  });

  it('do not come from pages of another type, or from an item marked sensitive', () => {
    for (const html of [
      `<main data-homebody-page="category"></main>${product('oak-table')}`,
      '<main data-homebody-page="home"><p data-homebody-item="oak-table"></p></main>',
      '<main data-homebody-page="item"><p data-homebody-item="test-kit" data-homebody-sensitive></p></main>',
    ]) {
      const { views, stop } = startOn(html);
      stop();
      expect(views()).toEqual([]);
    }
  });

  it('follow a framework that changes the mark of an element it keeps', async () => {
    const { page, views, stop } = startOn('<main data-homebody-page="item" data-homebody-item="a"></main>');
    document.querySelector('main')?.setAttribute('data-homebody-item', 'b');
    await page.pass();
    stop();
    expect(views()).toEqual([{ items: [{ item_id: 'a' }] }, { items: [{ item_id: 'b' }] }]);
  });

  it('follow JSON-LD that a single-page app puts in later', async () => {
    const { page, views, stop } = startOn('');
    page.setHtml(product('late'));
    await page.pass();
    stop();
    expect(views()).toHaveLength(1);
  });
});
