import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { inLanguage } from '../support/in-language.ts';
import { ask, dumpDatabase, onDevice } from '../support/on-device.ts';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, userAgent, vaultReady } from '../support/shop.ts';

const panelOf = (page: Page): Locator => page.locator('homebody-panel');

/** A visitor who has looked at coffee things, on their own data's page. */
const openPanel = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.locator('homebody-banner div > button').first().click();
  await vaultReady(page);
  await lookAt(page, itemsFor('coffee lover', 6));
  // In whatever language it is said.
  await page.waitForFunction(() =>
    /"kind":"(viewed-together|your-)/.test(localStorage.getItem('homebody:snapshot') ?? ''),
  );
  await page.goto(`${url}/your-data/`);
  await vaultReady(page);
  await expect(panelOf(page).locator('meter').first()).toBeVisible();
};

const removedCategory = 'Coffee & Tea';

test('[P5] [P6] an interest that is removed is no reason on the next page, and does not come back from the log', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  interface Known {
    readonly interests: readonly { value: string; evidence: readonly { item: string }[] }[];
  }
  const before = await ask<Known>(page, 'profile');
  const known = before.interests
    .filter(({ value }) => value === removedCategory)
    .flatMap(({ evidence }) => evidence.map(({ item }) => item));
  expect(known.length).toBeGreaterThan(1);
  await panelOf(page)
    .getByRole('button', { name: `Remove: ${removedCategory}` })
    .click();
  await expect(panelOf(page)).toContainText(`Removed, with what it was learned from: ${removedCategory}`);
  await expect(panelOf(page).locator('strong').filter({ hasText: removedCategory })).toHaveCount(0);

  const checkNothingIsLeft = async (): Promise<void> => {
    const stored = JSON.stringify(await dumpDatabase(page));
    for (const item of known) expect(stored).not.toContain(item);
    const { interests } = await ask<Known>(page, 'profile');
    expect(interests.map(({ value }) => value)).not.toContain(removedCategory);
  };
  await checkNothingIsLeft();
  // The next page, and one after it, whose vault has replayed the log.
  for (const path of ['/', '/your-data/', '/']) {
    await page.goto(shop.url + path);
    await vaultReady(page);
    await checkNothingIsLeft();
    const shown = await page.evaluate(() => localStorage.getItem('homebody:snapshot') ?? '');
    for (const item of known) expect(shown).not.toContain(`"because":"${item}"`);
    expect(shown).not.toContain(`Because you looked at ${removedCategory}`);
  }
});

test('[P5] it shows what is chosen now, and why, and who said what when', async ({ page, shop }) => {
  test.slow();
  await openPanel(page, shop.url);
  const chosen = panelOf(page).locator('details').first();
  await chosen.locator('summary').click();
  await expect(chosen.locator('small').first()).toBeVisible();
  for (const why of await chosen.locator('small').allInnerTexts()) expect(why.trim()).not.toBe('');
  const [receipt] = await ask<readonly { textHash: string }[]>(page, 'receipts');
  await expect(panelOf(page)).toContainText('by you, through banner');
  await expect(panelOf(page)).toContainText(`text ${receipt?.textHash.slice(0, 8)}`);
});

test('[P6] the export has every record of every object store and every entry of ours, round and back', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  await ask(page, 'train');
  await panelOf(page)
    .getByRole('button', { name: /^Less of this: / })
    .first()
    .click();
  await expect(panelOf(page)).toContainText('You asked for less of this.');
  interface Exported {
    readonly events: readonly unknown[];
    readonly state: Readonly<Record<string, unknown>>;
    readonly meta: Readonly<Record<string, unknown>>;
    readonly local: Readonly<Record<string, string>>;
    readonly receipts: readonly unknown[];
  }
  const exported = JSON.parse(JSON.stringify(await ask<Exported>(page, 'exportData'))) as Exported;
  const dump = await dumpDatabase(page);
  const records = Object.entries(dump).flatMap(([store, entries]) =>
    entries.map(([key, record]) => ({ store, key: String(key), record })),
  );
  expect(new Set(records.map(({ store }) => store))).toEqual(new Set(['events', 'meta', 'state']));
  for (const { store, key, record } of records) {
    if (store === 'events')
      expect(exported.events).toContainEqual((record as { readonly event: unknown }).event);
    else if (store === 'state')
      expect(exported.state[key]).toEqual((record as { readonly value: unknown }).value);
    else expect(exported.meta[key]).toEqual(record);
  }
  // And nothing more than that: what is exported is what is there.
  expect(
    exported.events.length + Object.keys(exported.state).length + Object.keys(exported.meta).length,
  ).toBe(records.length);
  const { local } = await onDevice(page);
  expect(exported.local).toEqual(local);
  expect(Object.keys(local).sort()).toEqual(['homebody:consent', 'homebody:snapshot']);
  expect(exported.receipts).toEqual(
    (JSON.parse(local['homebody:consent'] ?? '') as { readonly receipts: readonly unknown[] }).receipts,
  );
});

test('axe finds nothing wrong with it, in light and dark, wide and narrow', async ({ browser, shop }) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, userAgent, viewport: { width: 900, height: 700 } });
    await openPanel(page, shop.url);
    expect(await axeFindings(page, 'homebody-panel')).toEqual([]);
    await panelOf(page).locator('summary').first().click();
    await page.screenshot({ path: test.info().outputPath(`panel-${colorScheme}.png`), fullPage: true });
    await panelOf(page).getByRole('button', { name: 'Forget me' }).click();
    expect(await axeFindings(page, 'homebody-panel')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.screenshot({ path: test.info().outputPath(`panel-320-${colorScheme}.png`), fullPage: true });
    await page.close();
  }
});

test('it speaks the language of the page, whole', async ({ page, shop }) => {
  test.slow();
  await inLanguage(page, 'de-CH');
  await openPanel(page, shop.url);
  await expect(panelOf(page).getByRole('heading', { name: 'Ihre Interessen' })).toBeVisible();
  await expect(panelOf(page).locator('div').first()).toHaveAttribute('lang', 'de');
  expect(await axeFindings(page, 'homebody-panel')).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('panel-de.png'), fullPage: true });
  const decision = panelOf(page).locator('details').filter({ hasText: 'Für Sie ausgesucht' });
  await decision.locator('summary').click();
  const german = /angesehen|ähnlich|gekauft|Stufe über|^Neu |empfohlen|Trend|Beliebt/;
  for (const why of await decision.locator('small').allInnerTexts()) expect(why).toMatch(german);
  await page.goto(shop.url);
  const slot = page.locator('[data-homebody-slot="home-picks"]');
  await expect(slot).toHaveAttribute('data-homebody-source', 'personal');
  const reasons = await slot.locator('.because:visible').allInnerTexts();
  expect(reasons.length).toBeGreaterThan(0);
  for (const why of reasons) expect(why).toMatch(german);
});
