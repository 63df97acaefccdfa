import type { Page } from '@playwright/test';
import { agree, vaultReady } from './shop.ts';

/** Opens a page of the shop, agrees, and waits until the vault is open and has its whole pack. */
export const agreedPage = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await agree(page);
  await vaultReady(page);
};
