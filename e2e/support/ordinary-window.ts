import { type BrowserContext, chromium } from '@playwright/test';
import { userAgent } from './shop.ts';

/** A window that is not private, of a browser that restores pages when one goes back. Playwright turns the latter off. */
export const ordinaryWindow = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    userAgent,
    args: ['--no-sandbox', '--disable-blink-features=AutomationControlled'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
