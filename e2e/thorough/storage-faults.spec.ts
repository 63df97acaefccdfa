/** Each way in which IndexedDB fails in real browsers: the shop is unharmed, a decision comes, and all is well once the cause is gone. */
import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { onDevice } from '../support/on-device.ts';
import { diagnosticsOf, lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { storageFaults } from '../support/storage-faults.ts';
import { collectErrors, shopAsEver } from '../support/unharmed.ts';

test.describe.configure({ timeout: 120_000 });

/** What waiting for storage may add to a decision, with a little for a busy machine. */
const mostMs = 2_000 + 500;

/** How long after the page's start the slot's first fresh answer comes. */
const decisionAfterMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    while (true) {
      const picks = await window.homebody.recommend('home-picks').catch(() => []);
      if (picks.length > 0) return performance.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

const lookedAt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { events } = await window.homebody.exportData();
    return events.flatMap(({ name, data }) => (name === 'view_item' ? [data.items?.[0]?.item_id ?? ''] : []));
  });

for (const [what, { befall, storage, reason }] of Object.entries(storageFaults)) {
  test(`[P12] the shop works, and a decision comes in time, when ${what}`, async ({ page, shop }) => {
    const errors = collectErrors(page);
    const [before, during, after] = itemsFor('coffee lover', 5);
    await agreedPage(page, shop.url);
    await lookAt(page, [before!]);
    await page.goto(shop.url);
    const usuallyMs = await decisionAfterMs(page);

    const mend = await befall(page, shop.url);
    await page.goto(shop.url);
    const tookMs = await decisionAfterMs(page);
    console.log(`${what}: a decision after ${tookMs.toFixed(0)} ms, without ${usuallyMs.toFixed(0)} ms`);
    expect(tookMs - usuallyMs).toBeLessThanOrEqual(mostMs);
    await lookAt(page, [during!]);
    await expect.poll(() => diagnosticsOf(page)).toMatchObject({ storage });
    if (reason) expect((await diagnosticsOf(page)).storageReason).toContain(reason);
    await expect(page.locator('[data-homebody-slot="home-picks"] .card:visible')).toHaveCount(8);

    await mend();
    await page.goto(shop.url);
    await vaultReady(page);
    await lookAt(page, [after!]);
    expect(await diagnosticsOf(page)).toMatchObject({ storage: 'indexeddb' });
    expect(await lookedAt(page)).toContain(after);
    expect(errors).toEqual([]);
  });
}

test('[P4] an erasure that a deaf tab blocks leaves nothing to read, and the empty database goes with the tab', async ({
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  await lookAt(page, itemsFor('coffee lover', 2));
  await expect.poll(() => lookedAt(page)).toHaveLength(2);
  const deaf = await page.context().newPage();
  await deaf.goto(`${shop.url}/homebody/homebody.js`);
  const rows = (): Promise<number> =>
    deaf.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { held } = globalThis as unknown as { readonly held: IDBDatabase };
          const count = held.transaction('events').objectStore('events').count();
          count.onsuccess = () => resolve(count.result);
        }),
    );
  await deaf.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('homebody');
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve();
        };
      }),
  );
  expect(await rows()).toBeGreaterThan(1);

  await page.locator('footer homebody-withdraw button').click();
  await expect.poll(rows).toBe(0);
  await deaf.close();
  await expect.poll(async () => (await onDevice(page)).databases).toEqual([]);
  await page.goto(shop.url);
  expect(await onDevice(page)).toMatchObject({ databases: [] });
});

test('[P12] data that the visitor clears in the browser’s settings stay cleared, and the next page starts anew', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  await agreedPage(page, shop.url);
  await lookAt(page, itemsFor('coffee lover', 2));
  await expect.poll(() => lookedAt(page)).toHaveLength(2);
  const session = await page.context().newCDPSession(page);
  const cleared = { origin: shop.url, storageTypes: 'indexeddb' };
  await session.send('Storage.clearDataForOrigin', cleared);
  // What this page still tells is of a database that is gone on purpose: nobody makes it anew here.
  await page.evaluate(() => window.homebody.record('view_item', { items: [{ item_id: 'whatever' }] }));
  await shopAsEver(page, shop.url);
  await vaultReady(page);
  expect(await diagnosticsOf(page)).toMatchObject({ storage: 'indexeddb' });
  for (const item of itemsFor('coffee lover', 2)) expect(await lookedAt(page)).not.toContain(item);
  expect(errors).toEqual([]);
});
