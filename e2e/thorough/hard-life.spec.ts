/** Clocks that jump, tabs that crash, and many of them. */
import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { inVault } from '../support/misfortunes.ts';
import { dumpDatabase, onDevice } from '../support/on-device.ts';
import { diagnosticsOf, lookAt, recommendOn } from '../support/on-page.ts';
import { ordinaryWindow } from '../support/ordinary-window.ts';
import { recordWithoutEnd } from '../support/record-without-end.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { collectErrors, shopAsEver } from '../support/unharmed.ts';

test.describe.configure({ timeout: 180_000 });

const manyTabs = Number(process.env['TABS'] ?? 12);
const dayMs = 86_400_000;

const eventsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { events } = await window.homebody.exportData();
    return events.map((event) => JSON.stringify(event));
  });

/** From the next page on, page and vault alike live so many days later. */
const jump = async (page: Page, days: number): Promise<void> => {
  const later = `{ const now = Date.now; Date.now = () => now() + ${days * dayMs}; }`;
  await page.unroute('**/homebody-vault.js');
  await inVault(page, later);
  await page.addInitScript(later);
};

test('[P12] a clock that goes back three days loses nothing, and learning goes on', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  await agreedPage(page, shop.url);
  await lookAt(page, itemsFor('coffee lover', 4));
  await expect.poll(async () => (await diagnosticsOf(page)).choices).toBe(4);
  await jump(page, -3);
  await page.goto(shop.url);
  await vaultReady(page);
  await lookAt(page, itemsFor('gardener', 3));
  await expect.poll(async () => (await diagnosticsOf(page)).choices).toBe(7);
  expect((await recommendOn(page)).length).toBeGreaterThan(0);
  await shopAsEver(page, shop.url);
  expect(errors).toEqual([]);
});

test('[P4] a clock that goes on by two years ends the grant: all is erased, and the visitor is asked anew', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  await agreedPage(page, shop.url);
  await lookAt(page, itemsFor('coffee lover', 4));
  await expect.poll(async () => (await diagnosticsOf(page)).choices).toBe(4);
  await jump(page, 730);
  await page.goto(shop.url);
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
  await expect.poll(async () => (await onDevice(page)).databases).toEqual([]);
  expect(Object.keys((await onDevice(page)).local)).toEqual(['homebody:consent']);
  await shopAsEver(page, shop.url);
  expect(errors).toEqual([]);
});

test('[P12] a tab that crashes in the middle of writing leaves a database that the next one goes on with', async ({
  context,
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  await lookAt(page, itemsFor('coffee lover', 2));
  await expect.poll(async () => (await diagnosticsOf(page)).choices).toBe(2);
  await recordWithoutEnd(page, 100);
  const rows = async (): Promise<number> => (await dumpDatabase(page))['events']?.length ?? 0;
  await expect.poll(rows, { timeout: 30_000 }).toBeGreaterThan(50);
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  const errors = collectErrors(next);
  await next.goto(shop.url);
  await vaultReady(next);
  expect(await diagnosticsOf(next)).toMatchObject({ storage: 'indexeddb', isolation: 'jailed' });
  const kept = await eventsOf(next);
  expect(kept.length).toBeGreaterThan(50);
  expect(kept.join('\n')).toContain(itemsFor('coffee lover', 2)[0]);
  await lookAt(next, itemsFor('gardener', 1));
  await expect.poll(async () => (await eventsOf(next)).length).toBeGreaterThan(kept.length);
  expect(errors).toEqual([]);
});

test(`[P12] ${manyTabs} open tabs share one profile, and one withdrawal reaches all of them`, async ({
  context,
  shop,
}) => {
  test.setTimeout(120_000 + manyTabs * 15_000);
  const first = await context.newPage();
  await agreedPage(first, shop.url);
  const tabs = [first];
  while (tabs.length < manyTabs) {
    const tab = await context.newPage();
    await tab.goto(shop.url);
    await vaultReady(tab);
    tabs.push(tab);
  }
  const items = itemsFor('coffee lover', manyTabs);
  await Promise.all(tabs.map((tab, at) => lookAt(tab, [items[at]!])));
  for (const tab of tabs)
    await expect
      .poll(async () => (await diagnosticsOf(tab)).choices, { timeout: 30_000 })
      .toBe(new Set(items).size);
  await first.locator('footer homebody-withdraw button').click();
  for (const tab of tabs) {
    await expect.poll(async () => (await onDevice(tab)).databases).toEqual([]);
    expect(tab.workers()).toEqual([]);
  }
});

test('an ordinary window remembers its visitor when the browser was closed and opened again', async ({
  shop,
}, info) => {
  const folder = info.outputPath('profile');
  const items = itemsFor('coffee lover', 4);
  const before = await ordinaryWindow(folder);
  const page = await before.newPage();
  await agreedPage(page, shop.url);
  await lookAt(page, items);
  await expect.poll(async () => (await diagnosticsOf(page)).choices).toBe(4);
  await before.close();
  const after = await ordinaryWindow(folder);
  const next = await after.newPage();
  await next.goto(shop.url);
  await vaultReady(next);
  for (const item of items) expect((await eventsOf(next)).join('\n')).toContain(item);
  await after.close();
});
