/** What a visitor is expected to do, by their own device. */
import { agreedPage } from '../support/agreed-page.ts';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';

test('[P4] what a visitor will do is foreseen for the next page, with reasons, and gone with a withdrawal', async ({
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  const answered = () =>
    page.evaluate(() => window.homebody.predictions().filter(({ probability }) => probability !== undefined));
  expect(await answered()).toEqual([]);
  const items = itemsFor('coffee lover', 6);
  await lookAt(page, items);
  await page.evaluate(
    (item_id) => window.homebody.record('add_to_cart', { items: [{ item_id }] }),
    items[0]!,
  );
  await expect
    .poll(async () => (await answered()).flatMap(({ reasons = [] }) => reasons.map(({ words }) => words)))
    .toContain('items in the cart');

  await page.goto(new URL('/table/', shop.url).href);
  // From the snapshot: before the vault of this page has said anything.
  const foreseen = await answered();
  expect(foreseen.length).toBeGreaterThan(0);
  for (const { probability = NaN, low = NaN, high = NaN, reasons = [], until } of foreseen) {
    expect(probability).toBeGreaterThanOrEqual(low);
    expect(probability).toBeLessThanOrEqual(high);
    expect(until).toBeGreaterThan(Date.now());
    for (const { words } of reasons) expect(words).toMatch(/\w/);
  }

  await vaultReady(page);
  await page.locator('footer homebody-withdraw button').click();
  await expect.poll(() => page.evaluate(() => window.homebody.predictions())).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('homebody:snapshot'))).toBeNull();
});
