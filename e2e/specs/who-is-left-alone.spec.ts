import { readFile } from 'node:fs/promises';
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { ask, dumpDatabase, nothing, onDevice, running } from '../support/on-device.ts';
import { withAttributes } from '../support/script-tag.ts';
import { agree, expect, test, userAgent, vaultReady } from '../support/shop.ts';

const modules = new URL('../../packages/sdk/dist/', import.meta.url);

/** Serves a page of an app that has installed the package, with this module script, and the package beside it. */
const serveApp = async (page: Page, script: string): Promise<void> => {
  await page.route('**/app/*', async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/app/', '');
    if (file === 'page')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>App</title><body><script type="module">${script}</script>`,
      });
    return route.fulfill({
      contentType: 'text/javascript',
      body: await readFile(new URL(file, modules), 'utf8'),
    });
  });
};

const signalling = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });

test('[P7] Global Privacy Control forbids advertising and measurement; personalization is still the visitor’s to grant', async ({
  page,
  context,
  shop,
}) => {
  await signalling(context);
  await withAttributes(page, 'data-purposes="personalization,advertising,measurement"');
  await page.goto(shop.url);
  await expect(page.locator('homebody-banner')).toContainText('Your browser asks not to be tracked.');
  expect(await ask(page, 'choices')).toMatchObject({ personalization: 'unknown' });
  await agree(page);
  await vaultReady(page);
  expect(await ask(page, 'choices')).toEqual({
    personalization: 'granted',
    advertising: 'denied',
    measurement: 'denied',
  });
});

test('without the signal the same answer grants all three, so the test above can fail', async ({
  page,
  shop,
}) => {
  await withAttributes(page, 'data-purposes="personalization,advertising,measurement"');
  await page.goto(shop.url);
  await agree(page);
  expect(await ask(page, 'choices')).toEqual({
    personalization: 'granted',
    advertising: 'granted',
    measurement: 'granted',
  });
});

const app = (group: string): string => `
  import { createHomebody } from '/app/index.js';
  import { age, manual } from '/app/consent.js';
  window.homebody = createHomebody({
    pack: '/homebody/pack/', assets: '/homebody/', consent: manual(),
    vetoes: [age({ age: '${group}' })],
  });
  window.homebody.grant(['personalization']);
`;

for (const group of ['child', 'minor'] as const) {
  test(`[P7] of a ${group} nothing is kept and for a ${group} nothing runs, even where the shop says it is granted`, async ({
    page,
    shop,
  }) => {
    await serveApp(page, app(group));
    await page.goto(`${shop.url}/app/page`, { waitUntil: 'networkidle' });
    expect(await ask(page, 'choices')).toMatchObject({ personalization: 'denied' });
    expect(
      await page.evaluate(() =>
        window.homebody.record('view_item', { items: [{ item_id: 'fern-terracotta-planter' }] }),
      ),
    ).toMatchObject({ recorded: false });
    expect(await ask(page, 'recommend', 'home-picks')).toEqual([]);
    expect(await onDevice(page)).toEqual(nothing);
    expect(running(page)).toEqual({ workers: 0, frames: 0 });
  });
}

test('of an adult the same app does keep something, so the tests above can fail', async ({ page, shop }) => {
  await serveApp(page, app('adult'));
  await page.goto(`${shop.url}/app/page`);
  await vaultReady(page);
  expect((await onDevice(page)).databases).toEqual(['homebody']);
});

interface ShopItem {
  readonly id: string;
  readonly sensitive: boolean;
  readonly stock: number;
}

test('[P7] sensitive pages record nothing, and sensitive items are neither learned from nor recommended', async ({
  page,
  shop,
}) => {
  test.slow();
  await agreedPage(page, shop.url);
  const items = await page.evaluate(
    async () => (await (await fetch('/data/items.json')).json()) as readonly ShopItem[],
  );
  const sensitive = items.filter((item) => item.sensitive).map(({ id }) => id);
  expect(sensitive).toHaveLength(10);
  const [test1 = '', test2 = ''] = items
    .filter((item) => item.sensitive && item.stock > 0)
    .map(({ id }) => id);

  // Looked at, put in the cart, searched for, listed, taken out, and told of by the shop's own calls.
  await page.goto(`${shop.url}/wellbeing/`);
  await vaultReady(page);
  await page.locator(`[data-homebody-item="${test1}"] a`).first().click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.goto(`${shop.url}/item/${test2}/`);
  await vaultReady(page);
  await page.goto(`${shop.url}/search/?q=supplement`);
  await page.locator('[data-search-results] a').first().click();
  await page.goto(`${shop.url}/cart/`);
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await page.goto(shop.url);
  await vaultReady(page);
  await page.evaluate(
    (ids) => {
      for (const item_id of ids)
        window.homebody.record('view_item', { items: [{ item_id, item_category: 'Wellbeing' }] });
      window.homebody.record('view_item', { items: [{ item_id: 'fern-terracotta-planter' }] });
    },
    [test1, test2],
  );
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'profile')))
    .toContain('fern-terracotta-planter');

  const profile = JSON.stringify(await ask(page, 'profile'));
  for (const text of [...sensitive, 'Wellbeing', 'upplement']) expect(profile).not.toContain(text);
  for (const slot of ['home-picks', 'similar', 'cart-picks', 'recently-viewed', 'trending', 'popular']) {
    const picks = await ask<readonly { readonly item_id: string }[]>(page, 'recommend', slot, { limit: 100 });
    expect(picks.filter(({ item_id }) => sensitive.includes(item_id))).toEqual([]);
  }
  const { local } = await onDevice(page);
  const snapshot = local['homebody:snapshot'] ?? '';
  expect(snapshot).toContain('home-picks');
  for (const id of sensitive) expect(snapshot).not.toContain(id);
  // What pages marked as sensitive showed is not even in the log.
  const log = JSON.stringify((await dumpDatabase(page))['events']);
  expect(log).not.toContain('/wellbeing/');
  expect(log).not.toContain('"add_to_cart"');
  expect(log).not.toContain('supplement');
});

/** A visitor's browser but for what the arguments change: agrees, looks at an item, and tells what was kept. */
const keptOf = async (page: Page, url: string) => {
  await agreedPage(page, url);
  await page.goto(`${url}/item/fern-terracotta-planter/`);
  await vaultReady(page);
  const told = await page.evaluate(() =>
    window.homebody.record('view_item', { items: [{ item_id: 'roma-steel-moka-pot' }] }),
  );
  return { told, events: (await dumpDatabase(page))['events'] ?? [] };
};

test('of a browser that a program drives nothing is recorded, though it agrees', async ({ shop }) => {
  // As this suite's own, but without the flag that hides the driver.
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ userAgent });
  expect(await page.evaluate(() => navigator.webdriver)).toBe(true);
  const { told, events } = await keptOf(page, shop.url);
  expect(told).toMatchObject({ recorded: false });
  expect(events).toEqual([]);
  await browser.close();
});

test('of a crawler nothing is recorded', async ({ browser, shop }) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/156.0.0.0 Safari/537.36',
  });
  const { told, events } = await keptOf(await context.newPage(), shop.url);
  expect(told).toMatchObject({ recorded: false });
  expect(events).toEqual([]);
  await context.close();
});

test('of a visitor something is, so the tests above can fail', async ({ page, shop }) => {
  const { told, events } = await keptOf(page, shop.url);
  expect(told).toEqual({ recorded: true });
  expect(events.length).toBeGreaterThan(0);
});
