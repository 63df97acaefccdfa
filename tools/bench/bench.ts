import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test';
import { serve } from '../../demo-site/serve.ts';
import { shopFolder, userAgent } from '../../e2e/support/shop.ts';
import type { Figure } from './figure.ts';

/** What every measurement gets. */
export interface Bench {
  readonly browser: Browser;
  readonly shopUrl: string;
  /** The number of repetitions: the first in a full run, the second in a smoke run. */
  readonly times: (full: number, smoke: number) => number;
  /** A browser profile that nobody has used yet, and that looks like a visitor's. */
  readonly visitor: () => Promise<BrowserContext>;
}

/** Measures one thing and tells its figures. Rejects when something does not run at all. */
export type Measurement = (bench: Bench) => Promise<readonly Figure[]>;

/** Pages may time to 5 microseconds only when they are isolated from other origins. */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const args = [
  '--no-sandbox',
  // Without it a driven browser says so, and nothing is recorded of a browser that a program drives.
  '--disable-blink-features=AutomationControlled',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const emptyPage = '<!doctype html><html lang="en"><title>Bench</title><body></body></html>';
const sdkFolder = new URL('../../packages/sdk/dist/', import.meta.url);

/** Starts the demo shop and a browser. `close` ends both. */
export const openBench = async (smoke: boolean): Promise<Bench & { readonly close: () => Promise<void> }> => {
  const server = await serve({ root: shopFolder, headers: isolation });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args,
  });
  return {
    browser,
    shopUrl: server.url,
    times: (full, few) => (smoke ? few : full),
    visitor: () => browser.newContext({ userAgent, viewport: { width: 1280, height: 800 } }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** An empty page of the shop's origin, with the published modules below `/sdk/`. */
export const openEmptyPage = async (context: BrowserContext, shopUrl: string): Promise<Page> => {
  const page = await context.newPage();
  await page.route('**/bench/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: emptyPage, headers: isolation }),
  );
  await page.route('**/sdk/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/sdk/', '');
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(new URL(path, sdkFolder)),
      headers: isolation,
    });
  });
  await page.goto(`${shopUrl}/bench/empty`);
  return page;
};

/** The shop's home page in a new tab, its script tag with other attributes; the shop itself says what was agreed to. */
export const openManualHome = async (
  context: BrowserContext,
  shopUrl: string,
  attributes = '',
): Promise<Page> => {
  const page = await context.newPage();
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replace('data-consent="banner"', `data-consent="manual" ${attributes}`),
      });
    },
  );
  await page.goto(shopUrl);
  return page;
};

/** Slows the page's main thread down. */
export const throttle = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

/** Runs an exported function of a script from `bundleForBrowser` in the page. */
export const callInPage = async <Result>(page: Page, call: string, input: unknown): Promise<Result> =>
  (await page.evaluate(`bench.${call}(${JSON.stringify(input)})`)) as Result;
