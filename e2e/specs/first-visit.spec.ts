import { agreedPage } from '../support/agreed-page.ts';
import { expect, test, vaultReady } from '../support/shop.ts';

test('[P5] a visitor agrees, looks at a few items, and the home page is about them, each pick with a true reason', async ({
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  const seen: string[] = [];
  for (const place of [0, 2, 4]) {
    await page.goto(shop.url);
    const card = page.locator('[data-homebody-slot="home-picks"] a:visible').nth(place);
    await card.click();
    await vaultReady(page);
    // A reason may name an item or its category.
    seen.push(await page.locator('h1').innerText());
    seen.push(
      (await page.locator('main [data-homebody-category]').first().getAttribute('data-homebody-category')) ??
        '',
    );
    await page.waitForFunction(() =>
      localStorage.getItem('homebody:snapshot')?.includes('Because you looked at'),
    );
  }
  await page.goto(shop.url);
  const slot = page.locator('[data-homebody-slot="home-picks"]');
  await expect(slot).toHaveAttribute('data-homebody-source', 'personal');
  const reasons = await slot.locator('.because:visible').allInnerTexts();
  expect(reasons).toHaveLength(8);
  const named = reasons.filter((reason) => reason.startsWith('Because you looked at '));
  expect(named.length).toBeGreaterThan(0);
  for (const reason of named) expect(seen).toContain(reason.replace('Because you looked at ', ''));
});
