import { launch } from 'puppeteer-core';
import type { Engine, EngineTab } from './engine.ts';

/** Firefox over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  launch: async () => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
      headless: true,
      // As of a visitor who lets the site notify: the picture of a notification is one more way out to try.
      extraPrefsFirefox: { 'permissions.default.desktop-notification': 1 },
    });
    return {
      version: await browser.version(),
      newTab: async () => {
        const page = await browser.newPage();
        return {
          goto: async (url) => void (await page.goto(url)),
          evaluate: page.evaluate.bind(page) as EngineTab['evaluate'],
        };
      },
      close: () => browser.close(),
    };
  },
};
