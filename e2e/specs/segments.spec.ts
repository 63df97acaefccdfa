/** What of the page is for one segment of visitors. */
import { agreedPage } from '../support/agreed-page.ts';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, vaultReady } from '../support/shop.ts';

const invitation = '[data-homebody-if="segment:coffee-lovers-to-be"]';

test('[P4] a segment is spoken to from the page after it was entered, and no more after a withdrawal', async ({
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  await expect(page.locator(invitation)).toBeHidden();
  await lookAt(page, itemsFor('coffee lover', 4));
  await expect.poll(() => page.evaluate(() => window.homebody.segments())).toContain('coffee-lovers-to-be');
  // Not under the visitor's eyes.
  await expect(page.locator(invitation)).toBeHidden();

  await page.goto(shop.url);
  await expect(page.locator(invitation)).toBeVisible();
  expect(await page.evaluate(() => window.homebody.segments())).toEqual([
    'coffee-lovers',
    'coffee-lovers-to-be',
  ]);

  await vaultReady(page);
  await page.locator('footer homebody-withdraw button').click();
  await expect(page.locator(invitation)).toBeHidden();
  expect(await page.evaluate(() => window.homebody.segments())).toEqual([]);
});
