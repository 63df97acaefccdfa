import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bundleOf, html, openShop, script } from './shop-server.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const page = `<!doctype html><html lang="en"><title>Your data</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="/shop.css"><script src="/watch.js"></script><script defer src="/panel.js"></script>
  <main><homebody-panel></homebody-panel><homebody-inspector></homebody-inspector></main>`;

for (const colorScheme of ['light', 'dark'] as const)
  test(`the panel works under a strict Content-Security-Policy, styled, by keyboard, in ${colorScheme}`, async ({
    browser,
  }, testInfo) => {
    const shop = await openShop({
      '/': html(page, { 'content-security-policy': policy }),
      '/panel.js': script(bundleOf('panel.entry.ts')),
      '/watch.js': script(
        "window.violated = []; addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective));",
      ),
      '/shop.css': (response) =>
        void response
          .setHeader('content-type', 'text/css')
          .end(
            'body{font-family:system-ui,sans-serif;margin:1.5rem auto;max-width:44rem;padding:0 1rem}homebody-inspector{margin-top:3rem}',
          ),
    });
    const tab = await browser.newPage({ colorScheme, viewport: { width: 800, height: 600 } });
    await tab.goto(shop.url);
    await expect(tab.getByRole('heading', { name: 'Your interests' })).toBeVisible();
    await expect(tab.locator('.actions button').first()).toHaveCSS('border-radius', /[1-9]/);
    await tab.screenshot({ path: testInfo.outputPath(`panel-${colorScheme}.png`), fullPage: true });

    const download = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download my data' }).press('Enter');
    expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toMatchObject({
      format: 'homebody-export',
    });
    await expect(tab.getByRole('status').first()).toHaveText('Here is everything, as a file.');

    await tab.getByRole('button', { name: 'Forget me' }).press('Enter');
    await expect(tab.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await tab.screenshot({ path: testInfo.outputPath(`forget-${colorScheme}.png`), fullPage: true });
    await tab.keyboard.press('Escape');
    await expect(tab.getByRole('button', { name: 'Forget me' })).toBeFocused();
    expect(await tab.evaluate('violated')).toEqual([]);
    await tab.close();
    shop.close();
  });
