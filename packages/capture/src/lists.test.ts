// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listClicks, listViews } from './lists.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const list = `
  <ul data-homebody-list="home-picks">
    <li id="a" data-homebody-item="a" data-homebody-price="5"><a id="link" href="#a"><b id="deep">A</b></a></li>
    <li id="b" data-homebody-item="b"><button id="wish">Wish</button><i id="blank"></i></li>
    <li id="c" data-homebody-item="c" data-homebody-sensitive><a id="secret" href="#c">C</a></li>
  </ul>
  <p id="lone" data-homebody-item="lone"></p>`;

const startOn = (html = list) => {
  const page = createTestPage(html);
  const opened = page.open();
  const stops = [listViews(opened), listClicks(opened), opened.close];
  const stop = (): void => {
    for (const one of stops) one();
  };
  return { page, views: () => page.named('view_item_list'), choices: () => page.named('select_item'), stop };
};

const idsOf = (views: readonly Readonly<Record<string, unknown>>[]) =>
  views.map(({ items }) => (items as { item_id: string }[]).map(({ item_id }) => item_id));

describe('list impressions', () => {
  it('tell together of items half in view for a second, with list and place', async () => {
    const { page, views, stop } = startOn();
    page.scroll('#a', 1);
    page.scroll('#b', 0.5);
    await page.pass(1_100);
    stop();
    expect(views()).toEqual([
      {
        item_list_name: 'home-picks',
        items: [
          { item_id: 'a', price: '5', index: 0 },
          { item_id: 'b', index: 1 },
        ],
      },
    ]);
  });

  it('leave out what was in view too little, too briefly, or outside a list', async () => {
    const { page, views, stop } = startOn();
    page.scroll('#a', 0.4);
    page.scroll('#b', 1);
    page.scroll('#lone', 1);
    await page.pass(900);
    page.scroll('#b', 0);
    await page.pass(5_000);
    stop();
    expect(views()).toEqual([]);
  });

  it('[P7] leave out what is marked sensitive', async () => {
    const { page, views, stop } = startOn();
    page.scroll('#c', 1);
    await page.pass(2_000);
    stop();
    expect(views()).toEqual([]);
  });

  it('count each item once on a page', async () => {
    const { page, views, stop } = startOn();
    for (let times = 0; times < 3; times++) {
      page.scroll('#a', 1);
      await page.pass(2_100);
      page.scroll('#a', 0);
      page.setVisible(false);
      page.setVisible(true);
    }
    stop();
    expect(idsOf(views())).toEqual([['a']]);
  });

  it('do not count a hidden tab, and start again when it is back', async () => {
    const { page, views, stop } = startOn();
    page.scroll('#a', 1);
    await page.pass(500);
    page.setVisible(false);
    await page.pass(9_000);
    expect(views()).toEqual([]);
    page.setVisible(true);
    page.scroll('#a', 1);
    await page.pass(2_100);
    stop();
    expect(idsOf(views())).toEqual([['a']]);
  });

  it('follow items that are rendered later, and elements that come to show another item', async () => {
    const { page, views, stop } = startOn('');
    page.setHtml(list);
    await page.pass();
    page.scroll('#a', 1);
    await page.pass(2_100);
    document.querySelector('#a')?.setAttribute('data-homebody-item', 'z');
    await page.pass();
    page.scroll('#a', 1);
    await page.pass(2_100);
    stop();
    expect(idsOf(views())).toEqual([['a'], ['z']]);
  });

  it('are left out where the browser can not tell what is in view', () => {
    const page = createTestPage(list);
    delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
    const opened = page.open();
    expect(listViews(opened)).not.toThrow();
    opened.close();
  });
});

describe('list clicks', () => {
  it('are choices, wherever in the item the link was hit', () => {
    const { page, choices, stop } = startOn();
    page.click('#deep');
    page.click('#blank');
    stop();
    expect(choices()).toEqual([
      { item_list_name: 'home-picks', items: [{ item_id: 'a', price: '5', index: 0 }] },
      { item_list_name: 'home-picks', items: [{ item_id: 'b', index: 1 }] },
    ]);
  });

  it('count the middle button, which opens a tab, and not the right one', () => {
    const { page, choices, stop } = startOn();
    page.click('#link', 'auxclick', 1);
    page.click('#link', 'auxclick', 2);
    stop();
    expect(idsOf(choices())).toEqual([['a']]);
  });

  it('[P7] are no choices on a button inside, outside a list, or on what is sensitive', () => {
    const { page, choices, stop } = startOn();
    page.click('#wish');
    page.click('#lone');
    page.click('#secret');
    stop();
    expect(choices()).toEqual([]);
  });
});
