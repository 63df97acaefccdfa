import type { Page } from '@playwright/test';
import { agreedPage } from './agreed-page.ts';
import { expect, vaultReady } from './shop.ts';

/** From the banner to picks about the visitor. */
export const becomePersonal = async (page: Page, url: string): Promise<void> => {
  await agreedPage(page, url);
  await page.goto(`${url}/item/roma-steel-moka-pot/`);
  await vaultReady(page);
  await page.waitForFunction(() =>
    localStorage.getItem('homebody:snapshot')?.includes('Because you looked at'),
  );
  await page.goto(url);
  await expect(page.locator('[data-homebody-slot="home-picks"]')).toHaveAttribute(
    'data-homebody-source',
    'personal',
  );
  await vaultReady(page);
};
