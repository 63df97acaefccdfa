import type { Page } from '@playwright/test';

/**
 * Records as fast as the page can, an item after the other, and does each time what a page does that is being left. Goes on until nothing is recorded any
 * more; resolves once so many events were taken, and rejects when it ended before.
 */
export const recordWithoutEnd = (tab: Page, enough: number): Promise<void> =>
  tab.evaluate(
    (least) =>
      new Promise<void>((resolve, reject) => {
        let taken = 0;
        // Digits could be somebody's number and would be dropped; the same item again within a second is no event.
        const nameOf = (count: number): string =>
          [...count.toString(26)]
            .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
            .join('');
        const record = (): void => {
          const items = [{ item_id: `thing-${nameOf(taken)}` }];
          const { recorded, reason } = window.homebody.record('select_item', { items });
          document.dispatchEvent(new Event('visibilitychange'));
          if (!recorded) return reject(new Error(`${taken} of ${least} events were taken: ${reason}`));
          if ((taken += 1) > least) resolve();
          setTimeout(record, 1);
        };
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
        record();
      }),
    enough,
  );
