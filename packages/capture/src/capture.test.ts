// @vitest-environment happy-dom
import { createDoor, nothingGranted } from '@homebody/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capture, captures } from './capture.ts';
import { itKeepsTheCaptureContract } from './capture.contract.ts';
import { createTestPage } from './page.fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

itKeepsTheCaptureContract('all together', capture);
for (const [place, one] of captures.entries()) {
  itKeepsTheCaptureContract(`number ${place} alone`, (options) => capture({ ...options, captures: [one] }));
}

const layered = {
  event: 'view_item',
  ecommerce: { currency: 'EUR', items: [{ item_id: 'oak-table', price: 199 }] },
};

describe('capture', () => {
  it('counts an item once when marks, JSON-LD and the data layer all tell of it', async () => {
    const page = createTestPage(
      `<main data-homebody-page="item" data-homebody-item="oak-table"></main>
       <script type="application/ld+json">{"@type":"Product","sku":"oak-table"}</script>`,
    );
    const dataLayer: unknown[] = [layered];
    (window as { dataLayer?: unknown }).dataLayer = dataLayer;
    const stop = capture(page.options);
    await page.pass(5_000);
    dataLayer.push(layered);
    stop();
    expect(page.named('view_item')).toEqual([{ items: [{ item_id: 'oak-table' }] }]);
  });

  it('counts it again on the next route, and not for markup that is still there', async () => {
    const page = createTestPage('<main data-homebody-page="item" data-homebody-item="oak-table"></main>');
    const stop = capture(page.options);
    history.pushState({}, '', '/tables');
    await page.pass();
    page.setHtml('<main data-homebody-page="category"></main>');
    await page.pass();
    history.pushState({}, '', '/oak-table');
    page.setHtml('<main data-homebody-page="item" data-homebody-item="oak-table"></main>');
    await page.pass();
    stop();
    expect(page.named('view_item')).toHaveLength(2);
    expect(page.named('page_view').map((view) => view['page_path'])).toEqual(['/', '/tables', '/oak-table']);
  });

  it('starts the others when one can not start', () => {
    const page = createTestPage();
    const broken = (): never => {
      throw new Error('no such thing here');
    };
    const stop = capture({ ...page.options, captures: [broken, ...captures] });
    stop();
    expect(page.named('page_view')).toHaveLength(1);
  });

  it('does nothing in a document without a window', () => {
    const page = createTestPage();
    const root = document.implementation.createHTMLDocument('');
    Object.defineProperty(root, 'defaultView', { value: null });
    expect(capture({ ...page.options, root })).not.toThrow();
    expect(page.recorded()).toEqual([]);
  });

  it('waits until a prerendered page is shown', async () => {
    const page = createTestPage();
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
    const stop = capture(page.options);
    await page.pass();
    expect(page.recorded()).toEqual([]);
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    stop();
    expect(page.named('page_view')).toHaveLength(1);
  });

  it('[P1] keeps nothing without consent, through the door it is meant for', async () => {
    const page = createTestPage('<main data-homebody-page="item" data-homebody-item="oak-table"></main>');
    const door = createDoor({
      consent: () => nothingGranted,
      clock: Date.now,
      isAutomated: () => false,
      isPrerendering: () => false,
    });
    const admissions: unknown[] = [];
    const stop = capture({
      ...page.options,
      record: (name, input) => admissions.push(door.admit(name, input)),
    });
    await page.pass();
    stop();
    expect(admissions.length).toBeGreaterThan(1);
    expect(new Set(admissions.map((admission) => JSON.stringify(admission)))).toEqual(
      new Set(['{"admitted":false,"reason":"no-consent"}']),
    );
  });
});
