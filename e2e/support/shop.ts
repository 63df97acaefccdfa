import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import { type Server, serve } from '../../demo-site/serve.ts';

/** What a visitor's browser says of itself; a headless one is taken for a crawler, which nothing is recorded of. */
export const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

export const shopFolder = new URL('../../demo-site/dist', import.meta.url).pathname;

interface ShopFixtures {
  readonly context: BrowserContext;
}

interface ShopWorkerFixtures {
  /** The demo shop as built, on a port of its own. */
  readonly shop: Server;
}

/** `test` with the demo shop running and a browser that looks like a visitor's. */
export const test = base.extend<ShopFixtures, ShopWorkerFixtures>({
  shop: [
    async ({}, use) => {
      const server = await serve({ root: shopFolder });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** Answers the banner. */
export const agree = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
};

/** Resolves when the vault is open and has its whole pack. */
export const vaultReady = async (page: Page): Promise<void> => {
  // Not `waitForFunction`: it takes the promise of an asynchronous function for a yes.
  const sections = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const { homebody } = window as unknown as {
        homebody?: { diagnostics: () => Promise<{ pack: { sections: readonly string[] } }> };
      };
      const diagnostics = await homebody?.diagnostics().catch(() => undefined);
      return diagnostics?.pack.sections ?? [];
    });
  // The last of the demo's pack: nothing of it is fetched any more.
  await expect.poll(sections, { timeout: 30_000 }).toContain('predictions');
};
