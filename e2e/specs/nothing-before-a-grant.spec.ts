import type { BrowserContext, Page } from '@playwright/test';
import { nothing, onDevice, running } from '../support/on-device.ts';
import { expect, test } from '../support/shop.ts';
import { type StorageUse, spyOnStorage, storageUses } from '../support/spy-on-storage.ts';

/** Files of ours that are fetched only after a grant. */
const afterAGrant = /homebody-(live|vault|trainer)\.js|\/homebody\/pack\//;

/** A visitor who looks at a good deal of the shop and says nothing; returns what our scripts did meanwhile. */
const browse = async (page: Page, url: string): Promise<readonly StorageUse[]> => {
  const uses: StorageUse[] = [];
  for (const path of [
    '/',
    '/garden/',
    '/item/fern-terracotta-planter/',
    '/search/?q=coffee',
    '/item/roma-steel-moka-pot/',
    '/cart/',
    '/checkout/',
    '/your-data/',
    '/',
  ]) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 4_000);
    await page.locator('footer').scrollIntoViewIfNeeded();
    uses.push(...(await storageUses(page)).filter(({ ours }) => ours));
    expect(running(page)).toEqual({ workers: 0, frames: 0 });
  }
  return uses;
};

const requestsOf = (context: BrowserContext): readonly string[] => {
  const urls: string[] = [];
  context.on('request', (request) => urls.push(request.url()));
  return urls;
};

test('[P1] whoever browses without an answer finds nothing kept, and nothing of ours running', async ({
  page,
  context,
  shop,
}) => {
  test.slow();
  await spyOnStorage(context);
  const requested = requestsOf(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const targets: string[] = [];
  cdp.on('Target.targetCreated', ({ targetInfo }) => targets.push(targetInfo.type));

  const uses = await browse(page, shop.url);

  expect(await onDevice(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);
  expect([...new Set(uses.map(({ api, key }) => `${api} ${key}`))]).toEqual([
    'storage.getItem homebody:consent',
  ]);
  expect(requested.filter((url) => afterAGrant.test(url))).toEqual([]);
  expect(requested.length).toBeGreaterThan(20);
  expect(targets.filter((type) => /worker|iframe/.test(type))).toEqual([]);
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
});

test('[P1] of a visitor who declines, the answer is kept and nothing else, on every later page', async ({
  page,
  context,
  shop,
}) => {
  test.slow();
  await spyOnStorage(context);
  const requested = requestsOf(context);
  await page.goto(shop.url);
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Decline', exact: true })).toBeHidden();

  const uses = await browse(page, shop.url);

  const { local, ...rest } = await onDevice(page);
  expect(Object.keys(local)).toEqual(['homebody:consent']);
  expect(JSON.parse(local['homebody:consent'] ?? '')).toMatchObject({
    choices: { personalization: 'denied' },
  });
  expect({ ...rest, local: {} }).toEqual(nothing);
  expect([...new Set(uses.map(({ api, key }) => `${api} ${key}`))]).toEqual([
    'storage.getItem homebody:consent',
  ]);
  expect(requested.filter((url) => afterAGrant.test(url))).toEqual([]);
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeHidden();
});

test('[P1] what the page tells us before an answer is refused and forgotten, not kept for later', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/item/roma-steel-moka-pot/`);
  const before = await page.evaluate(() => [
    window.homebody.record('view_item', { items: [{ item_id: 'roma-steel-moka-pot' }] }),
    window.homebody.record('add_to_cart', { items: [{ item_id: 'forge-steel-moka-pot-black' }] }),
  ]);
  expect(before).toEqual([
    { recorded: false, reason: 'no-consent' },
    { recorded: false, reason: 'no-consent' },
  ]);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  const exported = await page.evaluate(() => window.homebody.exportData());
  // It may be among the picks; it is nothing that the visitor did.
  expect(JSON.stringify(exported.events)).not.toContain('forge-steel-moka-pot-black');
});

test('the spies do see our scripts, so the tests above can fail', async ({ page, context, shop }) => {
  await spyOnStorage(context);
  await page.goto(shop.url);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.waitForFunction(() => localStorage.getItem('homebody:snapshot'));
  const used = (await storageUses(page)).filter(({ ours }) => ours).map(({ api, key }) => `${api} ${key}`);
  expect(used).toContain('storage.setItem homebody:snapshot');
  expect((await onDevice(page)).databases).toEqual(['homebody']);
  expect(running(page)).toEqual({ workers: 1, frames: 1 });
});
