import type { BrowserContext } from '@playwright/test';
import { ask } from '../support/on-device.ts';
import { recordWithoutEnd } from '../support/record-without-end.ts';
import { agree, expect, test, vaultReady } from '../support/shop.ts';
import { expectNothingLeft, picks, shownIn, withdrawIn } from '../support/withdrawal.ts';

/** Two tabs of a visitor whose home page is about them, in both; and what everybody sees there. */
const twoPersonalTabs = async (context: BrowserContext, url: string) => {
  const first = await context.newPage();
  await first.goto(url);
  const everybodys = await shownIn(first);
  await agree(first);
  await vaultReady(first);
  await first.goto(`${url}/item/roma-steel-moka-pot/`);
  await vaultReady(first);
  await first.waitForFunction(() => localStorage.getItem('homebody:snapshot')?.includes('moka'));
  const second = await context.newPage();
  for (const tab of [first, second]) {
    await tab.goto(url);
    await vaultReady(tab);
    await expect(tab.locator(picks)).toHaveAttribute('data-homebody-source', 'personal');
    expect(await shownIn(tab)).not.toEqual(everybodys);
  }
  // As if another page had been left in haste.
  await first.evaluate(() => {
    localStorage.setItem('homebody:unsaved', JSON.stringify({ epoch: 1, events: [] }));
  });
  return { tabs: [first, second] as const, everybodys };
};

test('[P4] one click takes everything back in both open tabs within a second', async ({
  context,
  shop,
}, info) => {
  const { tabs, everybodys } = await twoPersonalTabs(context, shop.url);
  const tookMs = await withdrawIn(tabs, everybodys);
  info.annotations.push({ type: 'measured', description: `withdrawal: ${tookMs.join(', ')} ms` });
  console.log(`withdrawal, per tab: ${tookMs.join(', ')} ms`);
  for (const ms of tookMs) expect(ms).toBeLessThanOrEqual(1_000);
  for (const tab of tabs) await expectNothingLeft(tab);
  // Nor does anything come back on the next page.
  for (const tab of tabs) {
    await tab.goto(`${shop.url}/garden/`, { waitUntil: 'networkidle' });
    await expectNothingLeft(tab);
  }
});

test('[P4] it works just so without a connection', async ({ context, shop }) => {
  const { tabs, everybodys } = await twoPersonalTabs(context, shop.url);
  await context.setOffline(true);
  const tookMs = await withdrawIn(tabs, everybodys);
  console.log(`withdrawal offline, per tab: ${tookMs.join(', ')} ms`);
  for (const ms of tookMs) expect(ms).toBeLessThanOrEqual(1_000);
  for (const tab of tabs) await expectNothingLeft(tab);
});

test('[P4] nothing survives a withdrawal while another tab is recording as fast as it can', async ({
  context,
  shop,
}) => {
  test.slow();
  const { tabs, everybodys } = await twoPersonalTabs(context, shop.url);
  const [acting, busy] = tabs;
  for (let round = 0; round < 4; round += 1) {
    await recordWithoutEnd(busy, 20);
    await expect.poll(() => acting.evaluate(() => localStorage.getItem('homebody:unsaved'))).not.toBeNull();
    const tookMs = await withdrawIn(tabs, everybodys);
    console.log(`withdrawal beside a busy tab: ${tookMs.join(', ')} ms`);
    for (const ms of tookMs) expect(ms).toBeLessThanOrEqual(1_000);
    for (const tab of tabs) await expectNothingLeft(tab);
    await acting.locator('footer homebody-withdraw button').click();
    await agree(acting);
    for (const tab of tabs) await vaultReady(tab);
  }
});

test('[P4] whoever agrees again is a stranger', async ({ context, shop }) => {
  const { tabs, everybodys } = await twoPersonalTabs(context, shop.url);
  await withdrawIn(tabs, everybodys);
  const [tab] = tabs;
  await tab.goto(shop.url);
  await tab.locator('footer homebody-withdraw button').click();
  const agreedAt = await tab.evaluate(() => Date.now());
  await agree(tab);
  await vaultReady(tab);
  const { events } = await ask<{ events: readonly { readonly at: number }[] }>(tab, 'exportData');
  expect(events.filter(({ at }) => at < agreedAt)).toEqual([]);
  expect(JSON.stringify(await ask(tab, 'exportData'))).not.toContain('moka-pot');
  const { choices, ranker } = await ask<{ choices: number; ranker: string }>(tab, 'diagnostics');
  expect(choices).toBe(0);
  expect(ranker).not.toBe('personal');
});

test('[P4] [P6] forgetting erases in every tab, too, keeps the grant, and both go on from nothing', async ({
  context,
  shop,
}) => {
  const { tabs, everybodys } = await twoPersonalTabs(context, shop.url);
  const [acting, other] = tabs;
  const told = other.evaluate(
    () => new Promise<void>((resolve) => window.addEventListener('storage', () => resolve(), { once: true })),
  );
  await ask(acting, 'forget');
  await told;
  for (const tab of tabs) {
    await expect.poll(() => shownIn(tab)).toEqual(everybodys);
    await vaultReady(tab);
    expect(JSON.stringify(await ask(tab, 'exportData'))).not.toContain('moka-pot');
    await tab.evaluate(() =>
      window.homebody.record('view_item', { items: [{ item_id: 'fern-terracotta-planter' }] }),
    );
    await expect
      .poll(async () => JSON.stringify(await ask(tab, 'exportData')))
      .toContain('fern-terracotta-planter');
    expect(await ask(tab, 'diagnostics')).toMatchObject({ storage: 'indexeddb' });
  }
});
