import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { ask, dumpDatabase, onDevice } from '../support/on-device.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';

interface ExportFile {
  readonly format: string;
  readonly events: readonly unknown[];
  readonly state: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly unread: readonly unknown[];
  readonly snapshot: unknown;
  readonly receipts: readonly unknown[];
}

const panelOf = (page: Page) => page.locator('homebody-panel');

/** A visitor who has looked at coffee things and gone to "Your data". */
const openPanel = async (page: Page, url: string): Promise<void> => {
  await agreedPage(page, url);
  await page.evaluate(
    (ids) => {
      for (const item_id of ids) window.homebody.record('view_item', { items: [{ item_id }] });
    },
    itemsFor('coffee lover', 6),
  );
  await expect
    .poll(async () => (await ask<{ events: number }>(page, 'profile')).events)
    .toBeGreaterThanOrEqual(6);
  await page.goto(`${url}/your-data/`);
  await vaultReady(page);
  await expect(panelOf(page)).toContainText('Your interests');
};

test('[P6] the downloaded file holds every record of the database, and the rest that is kept', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  await ask(page, 'train');
  const started = page.waitForEvent('download');
  await panelOf(page).getByRole('button', { name: 'Download my data' }).click();
  const file = JSON.parse(await readFile(await (await started).path(), 'utf8')) as ExportFile;
  const dump = await dumpDatabase(page);

  const valuesIn = (store: string): readonly (readonly [unknown, unknown])[] => dump[store] ?? [];
  expect(valuesIn('events').length).toBeGreaterThanOrEqual(6);
  expect(file.format).toBe('homebody-export');
  expect(file.events).toHaveLength(valuesIn('events').length);
  for (const [, record] of valuesIn('events'))
    expect(file.events).toContainEqual((record as { readonly event: unknown }).event);
  expect(valuesIn('state').length).toBeGreaterThan(0);
  expect(file.state).toEqual(
    Object.fromEntries(
      valuesIn('state').map(([key, record]) => [key, (record as { readonly value: unknown }).value]),
    ),
  );
  expect(file.meta).toEqual(Object.fromEntries(valuesIn('meta')));
  expect(file.unread).toEqual([]);
  // No object store is left out.
  expect(Object.keys(dump).sort()).toEqual(['events', 'meta', 'state']);

  const { local } = await onDevice(page);
  expect(Object.keys(local).sort()).toEqual(['homebody:consent', 'homebody:snapshot']);
  expect(file.receipts).toEqual(
    (JSON.parse(local['homebody:consent'] ?? '') as { readonly receipts: unknown }).receipts,
  );
  expect(file.snapshot).toMatchObject({ version: 1, slots: {} });
});

test('[P6] forgetting from the panel leaves nothing that was known, and the choice stays', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  const known = itemsFor('coffee lover', 6);
  await panelOf(page).getByRole('button', { name: 'Forget me' }).click();
  await panelOf(page).getByRole('button', { name: 'Erase everything' }).click();
  await expect(panelOf(page)).toContainText('Everything is erased.');
  await vaultReady(page);
  const { local } = await onDevice(page);
  const left = JSON.stringify([await dumpDatabase(page), local]);
  for (const item of known) {
    // A new snapshot may name popular items, as for any stranger; the log and the profile may not.
    expect(JSON.stringify(await dumpDatabase(page))).not.toContain(item);
  }
  expect(left).not.toContain('Because you looked at');
  expect(JSON.parse(local['homebody:consent'] ?? '')).toMatchObject({
    choices: { personalization: 'granted' },
  });
  expect(await ask<object>(page, 'profile')).toMatchObject({ interests: [], recentItems: [] });
});

const shareOf = async (page: Page, category: string): Promise<number> => {
  const picks = await ask<readonly { readonly display: { readonly item_category?: string } }[]>(
    page,
    'recommend',
    'home-picks',
    { limit: 20 },
  );
  expect(picks.length).toBeGreaterThan(10);
  return picks.filter(({ display }) => display.item_category === category).length / picks.length;
};

test('[P6] an interest that the visitor turns down weighs less in the next picks, and again when undone', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  const before = await shareOf(page, 'Coffee & Tea');
  await panelOf(page).getByRole('button', { name: 'Less of this: Coffee & Tea' }).click();
  await expect(panelOf(page)).toContainText('You asked for less of this.');
  const less = await shareOf(page, 'Coffee & Tea');
  expect(less).toBeLessThan(before);
  await panelOf(page).getByRole('button', { name: 'Undo: Coffee & Tea' }).click();
  await expect(panelOf(page)).not.toContainText('You asked for less of this.');
  expect(await shareOf(page, 'Coffee & Tea')).toBe(before);
  // It is kept with the rest.
  await panelOf(page).getByRole('button', { name: 'Less of this: Coffee & Tea' }).click();
  await expect(panelOf(page)).toContainText('You asked for less of this.');
  await page.reload();
  await expect(panelOf(page)).toContainText('You asked for less of this.');
  await vaultReady(page);
  expect(await shareOf(page, 'Coffee & Tea')).toBe(less);
});

test('[P6] while paused nothing is recorded, on any page, and what is known stays', async ({
  page,
  shop,
}) => {
  test.slow();
  await openPanel(page, shop.url);
  await panelOf(page).getByRole('button', { name: 'Pause' }).click();
  await expect(panelOf(page)).toContainText('Paused');
  await expect.poll(() => page.workers().length).toBe(0);
  const before = await dumpDatabase(page);
  expect(before['events']?.length).toBeGreaterThanOrEqual(6);
  for (const path of ['/', '/item/fern-terracotta-planter/', '/search/?q=seeds', '/your-data/']) {
    await page.goto(shop.url + path, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(() =>
        window.homebody.record('view_item', { items: [{ item_id: 'fern-terracotta-planter' }] }),
      ),
    ).toMatchObject({ recorded: false });
  }
  expect(page.workers()).toEqual([]);
  expect(await dumpDatabase(page)).toEqual(before);
  await panelOf(page).getByRole('button', { name: 'Go on' }).click();
  await vaultReady(page);
  await page.goto(`${shop.url}/item/fern-terracotta-planter/`);
  await expect
    .poll(async () => JSON.stringify(await dumpDatabase(page)))
    .toContain('fern-terracotta-planter');
});
