import type { BrowserContext, Page } from '@playwright/test';

/** Serves the shop's pages with other attributes on the script tag, e.g. `data-backend="webgl"`. */
export const withAttributes = async (on: Page | BrowserContext, attributes: string): Promise<void> => {
  await on.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({
      response,
      body: body.replace('data-consent="banner"', `data-consent="banner" ${attributes}`),
    });
  });
};

/** Answers the address `/a-page` of the shop with this document: any page with the script tag on it. */
export const servePage = (on: Page | BrowserContext, html: string): Promise<void> =>
  on
    .route('**/a-page', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    .then(() => undefined);
