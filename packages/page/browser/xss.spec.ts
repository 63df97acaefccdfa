import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SlotsOptions, Slots } from '../src/slots.ts';
import { bundleOf, html, openShop, script } from './shop-server.ts';

declare global {
  interface Window {
    xssSpec: { executed: number; createSlots: (options: SlotsOptions) => Slots };
  }
}

const hostile = JSON.parse(
  readFileSync(new URL('../src/fixtures/hostile.json', import.meta.url), 'utf8'),
) as readonly string[];

const page = `<!doctype html><title>Shop</title><script>
  window.xssSpec = { executed: 0 };
  window.__xss = () => { xssSpec.executed++; };
  // A link of the web would leave the page; all others may do their worst.
  document.addEventListener('click', (event) => {
    if (/^https?:/.test(event.target.closest('a')?.getAttribute('href') ?? 'https:')) event.preventDefault();
  }, true);
</script><script src="/xss.js"></script>
<main id="control"></main>
<main id="slots"></main>`;

test('no part of a hostile catalogue is executed', async ({ page: tab }) => {
  const shop = await openShop({ '/': html(page), '/xss.js': script(bundleOf('xss.entry.ts')) });
  await tab.goto(shop.url);
  const item = (text: string) => ({
    item_id: text,
    score: 1,
    reason: { kind: 'popular' as const },
    because: text,
    display: {
      item_id: text,
      item_name: text,
      item_brand: text,
      price: 1,
      currency: text,
      url: text,
      image: text,
    },
  });

  await tab.evaluate((items) => {
    const main = document.querySelector('#slots')!;
    for (const [at] of items.entries()) {
      const slot = document.createElement('div');
      slot.setAttribute('data-homebody-slot', `slot-${at}`);
      // Every other one without a template, for the plain markup.
      if (at % 2)
        slot.innerHTML = `<template><p><a data-homebody-href="url" data-homebody-text="item_name"></a><img data-homebody-src="image"
          data-homebody-alt="item_name"><b data-homebody-text="because"></b><i data-homebody-text="item_brand"></i><em data-homebody-text="price"></em>
          <script data-homebody-text="item_name"></script><style data-homebody-text="item_name"></style>
          <iframe data-homebody-src="url"></iframe><svg><a data-homebody-href="url"><text data-homebody-text="item_name"></text></a></svg></p></template>`;
      main.append(slot);
    }
    const slots = window.xssSpec.createSlots({
      root: document,
      now: Date.now,
      answerFor: (slot) => ({ slot, source: 'personal', items: [items[Number(slot.slice(5))]!] }),
    });
    slots.scan();
    if (slots.shown().length !== items.length) throw new Error('not all slots were filled');
  }, hostile.map(item));

  await tab.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('#slots *')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.focus?.();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
  await tab.waitForLoadState('networkidle');
  expect(await tab.locator('#slots script, #slots style, #slots iframe').count()).toBe(
    // those inside templates are not in the document
    0,
  );
  expect(await tab.evaluate(() => window.xssSpec.executed)).toBe(0);

  // The same corpus as markup does execute: the alarm works.
  await tab.evaluate(
    (texts) => {
      for (const text of texts) {
        const div = document.createElement('div');
        div.innerHTML = text;
        document.querySelector('#control')!.append(div);
      }
    },
    hostile.filter((text) => !/http-equiv|<base|formaction/i.test(text)),
  );
  await expect.poll(() => tab.evaluate(() => window.xssSpec.executed)).toBeGreaterThan(20);
  shop.close();
});
