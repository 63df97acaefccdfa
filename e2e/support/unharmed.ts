import { type Page, expect } from '@playwright/test';

/** Collects what would show in a shop's error monitoring: uncaught errors and unhandled rejections. */
export const collectErrors = (page: Page): readonly string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
};

/** The shop's own behaviour, from searching to the cart: what must work whatever happens to Homebody. */
export const shopAsEver = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/search/?q=coffee`);
  await expect(page.locator('[data-search-results] .card').first()).toBeVisible();
  await page.locator('[data-search-results] .card a').first().click();
  await expect(page.locator('article.item h1')).toBeVisible();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.locator('[data-toast]')).toHaveText(/Added to your cart|does not let this page keep/);
  await page.getByRole('link', { name: /Cart/ }).click();
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
  await page.goto(url);
  const cards = page.locator('[data-homebody-slot="home-picks"] .card:visible');
  await expect(cards).toHaveCount(8);
};

/**
 * Calls every asynchronous call and resolves to how each has ended: a value, or the code of its error.
 * Rejects when one is still pending after the time.
 */
export const settledCalls = (page: Page, withinMs = 30_000): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(async (ms) => {
    const { homebody } = window;
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      recommend: () => homebody.recommend('home-picks'),
      profile: homebody.profile,
      exportData: homebody.exportData,
      diagnostics: homebody.diagnostics,
    };
    const ends = await Promise.all(
      Object.entries(calls).map(async ([name, call]) => {
        const settled = call().then(
          () => 'answered',
          (error: { readonly code?: string }) => error.code ?? String(error),
        );
        const late = new Promise<string>((resolve) => setTimeout(resolve, ms, 'pending'));
        return [name, await Promise.race([settled, late])] as const;
      }),
    );
    return Object.fromEntries(ends);
  }, withinMs);
