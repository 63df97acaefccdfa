/** Whatever happens to Homebody, the shop is as it was before it had it. */
import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { agree, expect, test, vaultReady } from '../support/shop.ts';
import { fileMisfortunes, packMisfortunes, storageMisfortunes } from '../support/misfortunes.ts';
import { diagnosticsOf, lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { collectErrors, settledCalls, shopAsEver } from '../support/unharmed.ts';

test.describe.configure({ timeout: 120_000 });

const picksOn = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-homebody-slot="home-picks"] li:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-homebody-item')));

const listenToConsole = (page: Page): readonly string[] => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  return told;
};

/** A visitor who has been here before, with picks prepared for the next page. Returns them. */
const comeBefore = async (page: Page, url: string): Promise<readonly (string | null)[]> => {
  await agreedPage(page, url);
  await lookAt(page, itemsFor('coffee lover', 6));
  await page.waitForFunction(() =>
    localStorage.getItem('homebody:snapshot')?.includes('Because you looked at'),
  );
  await page.goto(url);
  await vaultReady(page);
  return picksOn(page);
};

const misfortunes = Object.entries({ ...packMisfortunes, ...storageMisfortunes, ...fileMisfortunes });

for (const [what, { befall, says }] of misfortunes) {
  test(`[P12] the shop works, every call settles and nothing is thrown when ${what}`, async ({
    page,
    shop,
  }) => {
    const errors = collectErrors(page);
    const told = listenToConsole(page);
    await befall(page);
    await page.goto(shop.url);
    const own = await picksOn(page);
    await agree(page);
    await expect.poll(() => told.join('\n'), { timeout: 30_000 }).toMatch(says);
    expect(Object.values(await settledCalls(page))).not.toContain('pending');
    expect(await picksOn(page)).toEqual(own);
    await shopAsEver(page, shop.url);
    expect(await picksOn(page)).toHaveLength(8);
    expect(errors).toEqual([]);
  });
}

test('[P12] a returning visitor keeps the picks prepared last time while the pack or the vault is out of order', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  const told = listenToConsole(page);
  const prepared = await comeBefore(page, shop.url);
  await expect(page.locator('[data-homebody-slot="home-picks"]')).toHaveAttribute(
    'data-homebody-source',
    'personal',
  );
  for (const { befall, says } of Object.values({ ...packMisfortunes, ...fileMisfortunes })) {
    await page.unrouteAll();
    const before = told.length;
    await befall(page);
    await page.goto(shop.url);
    expect(await picksOn(page)).toEqual(prepared);
    await expect.poll(() => told.slice(before).join('\n'), { timeout: 30_000 }).toMatch(says);
    expect(await picksOn(page)).toEqual(prepared);
  }
  await page.unrouteAll();
  await page.goto(shop.url);
  await vaultReady(page);
  expect(errors).toEqual([]);
});

test('[P12] a vault killed under a running page harms neither the page nor the next one', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  await comeBefore(page, shop.url);
  await page.locator('iframe[title="homebody"]').evaluate((jail) => jail.remove());
  await expect.poll(() => page.workers().length).toBe(0);
  const shown = await picksOn(page);
  expect(Object.values(await settledCalls(page)).join(' ')).toMatch(/^(engine-(timeout|stopped) ?){4}$/);
  await page.evaluate(() => window.homebody.record('view_item', { items: [{ item_id: 'whatever' }] }));
  expect(await picksOn(page)).toEqual(shown);
  await shopAsEver(page, shop.url);
  await vaultReady(page);
  expect(await diagnosticsOf(page)).toMatchObject({ isolation: 'jailed', storage: 'indexeddb' });
  expect(errors).toEqual([]);
});

for (const file of ['homebody.js', 'homebody-banner.js', 'homebody-panel.js']) {
  test(`[P12] the shop works and nothing is thrown when ${file} is missing`, async ({ page, shop }) => {
    const errors = collectErrors(page);
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await shopAsEver(page, shop.url);
    await page.goto(`${shop.url}/your-data/`);
    await expect(page.getByRole('heading', { name: 'What this shop knows of you' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}
