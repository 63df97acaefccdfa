import { type Page, devices } from '@playwright/test';
import { expect, test, userAgent, vaultReady } from '../support/shop.ts';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';

const { isMobile, hasTouch } = devices['iPhone 13'];
const phone = { viewport: { width: 390, height: 844 }, userAgent, isMobile, hasTouch };

/** Nothing sticks out to the side. */
const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test.describe('on a phone', () => {
  test.use(phone);

  test('banner, picks and panel fit the screen and are used with a thumb', async ({ page, shop }) => {
    await page.goto(shop.url);
    const agreeing = page.getByRole('button', { name: 'Agree', exact: true });
    await expect(agreeing).toBeInViewport({ ratio: 1 });
    for (const button of await page.locator('homebody-banner').getByRole('button').all()) {
      if (!(await button.isVisible())) continue;
      await expect(button).toBeInViewport({ ratio: 1 });
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    expect(await fitsTheScreen(page)).toBe(true);
    await agreeing.tap();
    await expect(agreeing).toBeHidden();
    await vaultReady(page);
    await lookAt(page, itemsFor('coffee lover', 4));
    await page.waitForFunction(() => localStorage.getItem('homebody:snapshot')?.includes('Because'));

    await page.goto(shop.url);
    const picks = page.locator('[data-homebody-slot="home-picks"] li:visible');
    await expect(picks).toHaveCount(8);
    expect(await fitsTheScreen(page)).toBe(true);
    const name = await picks.first().locator('.name').innerText();
    await picks.first().locator('a').tap();
    await expect(page.locator('h1')).toHaveText(name);

    await page.goto(`${shop.url}/your-data/`);
    const panel = page.locator('homebody-panel');
    await expect(panel.getByRole('heading', { name: 'Your interests' })).toBeVisible();
    expect(await fitsTheScreen(page)).toBe(true);
    await panel.getByRole('button', { name: 'Pause' }).tap();
    await expect(panel.getByRole('status')).toHaveText('Paused.');
    await expect(panel.getByText('Paused: nothing new is kept.')).toBeVisible();
    await panel.getByRole('button', { name: 'Go on' }).tap();
    await expect(panel.getByRole('status')).toHaveText('Going on.');
    await expect(panel.getByRole('heading', { name: 'Your interests' })).toBeVisible();
  });
});

/** Presses Tab until the element in focus, looked for into shadow roots, has this text. */
const tabTo = async (page: Page, text: string): Promise<void> => {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent?.trim();
    });
    if (focused === text) return;
  }
  throw new Error(`"${text}" can't be reached with the Tab key`);
};

test('with the keyboard alone a visitor agrees, corrects an interest, changes their mind and erases everything', async ({
  page,
  shop,
}) => {
  await page.goto(shop.url);
  await expect(page.locator('homebody-banner')).toBeVisible();
  await tabTo(page, 'Agree');
  await page.keyboard.press('Enter');
  await expect(page.locator('homebody-banner')).toBeHidden();
  await vaultReady(page);
  await lookAt(page, itemsFor('writer', 4));

  await page.goto(`${shop.url}/your-data/`);
  const panel = page.locator('homebody-panel');
  await expect(panel.getByRole('heading', { name: 'Your interests' })).toBeVisible();
  await tabTo(page, 'Less of this');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('You asked for less of this.')).toBeVisible();
  await tabTo(page, 'Forget me');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Erase everything that is known of you?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Forget me' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Everything is erased.');
  expect((await page.evaluate(() => window.homebody.profile())).events).toBeLessThanOrEqual(1);
});
