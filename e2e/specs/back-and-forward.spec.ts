/** Pages that the browser puts aside in its back/forward cache, and brings back. */
import type { BrowserContext, Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { ask, dumpDatabase, onDevice } from '../support/on-device.ts';
import { diagnosticsOf, lookAt } from '../support/on-page.ts';
import { ordinaryWindow } from '../support/ordinary-window.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { expectNothingLeft, picks } from '../support/withdrawal.ts';

test.describe.configure({ timeout: 180_000 });

let shopping: BrowserContext;
test.beforeEach(async ({}, info) => {
  shopping = await ordinaryWindow(info.outputPath('profile'));
});
test.afterEach(() => shopping.close());

const [first, second, third] = itemsFor('coffee lover', 3) as [string, string, string];

/** A visitor's page that looks at an item and is left for the next one, by a link as visitors do. */
const leftBehind = async (shop: string): Promise<Page> => {
  const page = await shopping.newPage();
  await agreedPage(page, shop);
  await lookAt(page, [first]);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
  );
  await page.goto(`${shop}/garden/`);
  await vaultReady(page);
  return page;
};

/** Resolves to whether the browser had kept the page, and did not load it anew. A page that was kept loads nothing to wait for. */
const goBack = async (page: Page): Promise<boolean> => {
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator(picks)).toBeVisible();
  return page.evaluate(() => (globalThis as { persisted?: boolean }).persisted === true);
};

const withdrawIn = async (tab: Page): Promise<void> => {
  await tab.locator('footer homebody-withdraw button').click();
  await expect.poll(async () => (await onDevice(tab)).databases).toEqual([]);
};

test('[P12] the browser keeps a page that is left, whatever is recorded meanwhile, and it goes on where it was', async ({
  shop,
}) => {
  const page = await leftBehind(shop.url);
  await lookAt(page, [second]);
  expect(await goBack(page)).toBe(true);
  await lookAt(page, [third]);
  const kept = JSON.stringify(await dumpDatabase(page));
  for (const item of [first, second, third]) expect(kept).toContain(item);
  expect(await diagnosticsOf(page)).toMatchObject({ storage: 'indexeddb', choices: 3 });
});

for (const told of [true, false])
  test(`[P4] a page that was kept through a withdrawal in another tab has nothing of before, ${told ? 'and may be thrown away' : 'also where it was not told'}`, async ({
    shop,
  }) => {
    const page = await leftBehind(shop.url);
    const other = await shopping.newPage();
    if (!told)
      await other.addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => undefined;
      });
    await other.goto(shop.url);
    await vaultReady(other);
    await withdrawIn(other);
    console.log(
      `${told ? 'told' : 'not told'} of it, the page was ${(await goBack(page)) ? 'restored' : 'loaded anew'}`,
    );
    await expect(page.locator(picks)).not.toHaveAttribute('data-homebody-source');
    await expectNothingLeft(page);
    expect(await ask(page, 'record', 'view_item', { items: [{ item_id: first }] })).toMatchObject({
      recorded: false,
    });
  });
