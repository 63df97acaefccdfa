import type { Page } from '@playwright/test';

/** The shop's pages as if they were written in another language: by their `lang` alone. */
export const inLanguage = (page: Page, lang: string): Promise<unknown> =>
  page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<html lang="en">', `<html lang="${lang}">`);
      await route.fulfill({ response, body });
    },
  );
