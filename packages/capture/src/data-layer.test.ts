// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { events } from '@homebody/core';
import { dataLayer, heard } from './data-layer.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const startOn = (layer: unknown) => {
  const page = createTestPage();
  (window as { dataLayer?: unknown }).dataLayer = layer;
  const opened = page.open();
  const stopReading = dataLayer(opened);
  const stop = (): void => {
    stopReading();
    opened.close();
  };
  return { page, stop };
};

const items = [{ item_id: 'a', price: 5 }];
/** As the snippet that shops paste: it pushes its own `arguments`. */
const createGtag = (layer: unknown[]) =>
  function gtag(..._args: unknown[]): void {
    layer.push(arguments);
  };

describe('the data layer', () => {
  it('is heard for every event there is, but for page views and visible time', () => {
    const ours = ['page_view', 'user_engagement'];
    expect(events.map(({ name }) => name).filter((name) => !ours.includes(name))).toEqual([...heard]);
  });

  it('is heard in both of its forms, once each, and passes everything on', () => {
    const layer: unknown[] = [];
    const gtag = createGtag(layer);
    const { page, stop } = startOn(layer);
    gtag('event', 'add_to_cart', { items });
    layer.push({ event: 'remove_from_cart', ecommerce: { items } }, { event: 'select_item', items });
    stop();
    gtag('event', 'add_to_cart', { items });
    expect(page.recorded()).toEqual([
      { name: 'add_to_cart', input: { items } },
      { name: 'remove_from_cart', input: { items } },
      { name: 'select_item', input: { event: 'select_item', items } },
    ]);
    expect(layer).toHaveLength(4);
  });

  it('[P1] is read back for what the page is about, not for what the visitor did before', () => {
    const layer: unknown[] = [];
    const gtag = createGtag(layer);
    gtag('event', 'view_item', { items });
    gtag('event', 'add_to_cart', { items });
    layer.push({ event: 'select_item', ecommerce: { items } });
    const { page, stop } = startOn(layer);
    stop();
    expect(page.recorded()).toEqual([{ name: 'view_item', input: { items } }]);
  });

  it('[P1] is read back no further than the route on display', () => {
    const { page, stop } = startOn([
      { event: 'view_item', ecommerce: { items: [{ item_id: 'earlier' }] } },
      { event: 'gtm.historyChange-v2' },
      { event: 'view_item', ecommerce: { items } },
    ]);
    stop();
    expect(page.named('view_item')).toEqual([{ items }]);
  });

  it('is ignored where it says what we do not know, or know better', () => {
    const layer: unknown[] = [];
    const gtag = createGtag(layer);
    const { page, stop } = startOn(layer);
    gtag('js', new Date());
    gtag('config', 'G-1');
    gtag('consent', 'default', { ad_storage: 'denied' });
    gtag('event', 'page_view', { page_location: 'https://shop.example/?q=jane' });
    gtag('event', 'user_engagement', { engagement_time_msec: 5 });
    layer.push(
      { event: 'gtm.js' },
      { event: 'sign_up', method: 'mail' },
      null,
      5,
      'event',
      {},
      { event: { x: 1 } },
    );
    layer.push(
      { event: '__proto__' },
      { event: 'view_item' },
      { event: 'view_item', ecommerce: { items: 'a' } },
    );
    stop();
    expect(page.recorded()).toEqual([]);
  });

  it('is found when it appears after us', async () => {
    const { page, stop } = startOn(undefined);
    (window as { dataLayer?: unknown }).dataLayer = [{ event: 'view_item', ecommerce: { items } }];
    page.setHtml('<p></p>');
    await page.pass();
    stop();
    expect(page.named('view_item')).toEqual([{ items }]);
  });

  it('[P12] is left alone when it is not a list, or can not be changed', () => {
    for (const layer of ['text', {}, { push: () => 1 }, Object.freeze([{ event: 'x' }])]) {
      const { page, stop } = startOn(layer);
      stop();
      expect(page.recorded()).toEqual([]);
      expect((window as { dataLayer?: unknown }).dataLayer).toBe(layer);
    }
  });
});
