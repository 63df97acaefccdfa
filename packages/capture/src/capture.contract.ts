import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stop } from './listen.ts';
import type { CaptureOptions } from './page.ts';
import { createTestPage } from './page.fixture.ts';

const everything = `
  <main data-homebody-page="item" data-homebody-item="oak-table" data-homebody-price="199">
    <form data-homebody-action="add_to_cart"><button id="add">Add</button></form>
    <ul data-homebody-list="similar">
      <li data-homebody-item="pine-desk"><a id="choose" href="#pine">Pine Desk</a></li>
    </ul>
  </main>
  <script type="application/ld+json">{"@type":"Product","sku":"oak-table"}</script>`;

/** Everything a visitor could do on that page that some capture listens to. */
const useThePage = async (page: ReturnType<typeof createTestPage>): Promise<void> => {
  await page.pass();
  page.scroll('[data-homebody-item="pine-desk"]', 1);
  await page.pass(2_500);
  page.click('#choose');
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  (window as unknown as { dataLayer: unknown[] }).dataLayer.push({
    event: 'view_item',
    ecommerce: { items: [{ item_id: 'lamp' }] },
  });
  history.pushState({}, '', '/elsewhere');
  history.replaceState({}, '', '/elsewhere-again');
  page.setHtml('<main data-homebody-page="cart"><p data-homebody-item="oak-table"></p></main>');
  await page.pass(2_000);
  page.setVisible(false);
  window.dispatchEvent(new Event('pagehide'));
  await page.pass(5_000);
};

/** What is promised of every capture, and of all together. `start` gets fresh options at each test. */
export const itKeepsTheCaptureContract = (name: string, start: (options: CaptureOptions) => Stop): void => {
  describe(`the capture contract: ${name}`, () => {
    const listeners = new Set<string>();
    let observed = 0;

    beforeEach(() => {
      listeners.clear();
      observed = 0;
      for (const target of [document, window]) {
        const { addEventListener, removeEventListener } = target;
        const ids = new Map<unknown, number>();
        const keyOf = (type: string, handler: unknown) => {
          if (!ids.has(handler)) ids.set(handler, ids.size);
          return `${target === document ? 'document' : 'window'} ${type} ${ids.get(handler)}`;
        };
        vi.spyOn(target, 'addEventListener').mockImplementation(
          (...args: Parameters<typeof addEventListener>) => {
            listeners.add(keyOf(args[0], args[1]));
            addEventListener.apply(target, args);
          },
        );
        vi.spyOn(target, 'removeEventListener').mockImplementation(
          (...args: Parameters<typeof removeEventListener>) => {
            listeners.delete(keyOf(args[0], args[1]));
            removeEventListener.apply(target, args);
          },
        );
      }
      const { observe, disconnect } = MutationObserver.prototype;
      vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
        this: MutationObserver,
        ...args
      ) {
        observed++;
        observe.apply(this, args);
      });
      vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (
        this: MutationObserver,
      ) {
        observed--;
        disconnect.call(this);
      });
    });

    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    });

    const createUsedPage = () => {
      const page = createTestPage(everything);
      (window as { dataLayer?: unknown }).dataLayer = [];
      return page;
    };

    it('leaves no listener, observer, timer or wrapped function behind', async () => {
      const page = createUsedPage();
      const before = {
        push: Object.hasOwn((window as unknown as { dataLayer: unknown[] }).dataLayer, 'push'),
      };
      const stop = start(page.options);
      await page.pass();
      page.scroll('[data-homebody-item="pine-desk"]', 1);
      // Sets off what waits for a new route to settle.
      history.pushState({}, '', '/on-the-way');
      expect(listeners.size).toBeGreaterThan(0);
      expect(vi.getTimerCount()).toBeGreaterThan(0);
      stop();
      stop();
      expect([...listeners]).toEqual([]);
      expect(observed).toBeLessThanOrEqual(0);
      expect(page.observing()).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
      expect(Object.hasOwn(history, 'pushState')).toBe(false);
      expect(Object.hasOwn(history, 'replaceState')).toBe(false);
      expect(Object.hasOwn((window as unknown as { dataLayer: unknown[] }).dataLayer, 'push')).toBe(
        before.push,
      );
    });

    it('records nothing once it is stopped, whatever happens on the page', async () => {
      const page = createUsedPage();
      start(page.options)();
      const before = page.recorded().length;
      await useThePage(page);
      expect(page.recorded()).toHaveLength(before);
    });

    it('[P12] throws nothing into the page when recording fails', async () => {
      const page = createUsedPage();
      const thrown: unknown[] = [];
      const onError = (event: Event): void => void thrown.push(event);
      window.addEventListener('error', onError);
      const record = (): never => {
        throw new Error('ours');
      };
      const stop = start({ ...page.options, record });
      await useThePage(page);
      stop();
      window.removeEventListener('error', onError);
      expect(thrown).toEqual([]);
      expect(location.pathname).toBe('/elsewhere-again');
    });

    it('[P7] records nothing on a page marked sensitive', async () => {
      const page = createUsedPage();
      page.setHtml(`<div data-homebody-sensitive>${everything}</div>`);
      const stop = start(page.options);
      await page.pass();
      page.scroll('[data-homebody-item="pine-desk"]', 1);
      await page.pass(2_500);
      page.click('#choose');
      page.setVisible(false);
      stop();
      expect(page.recorded()).toEqual([]);
    });
  });
};
