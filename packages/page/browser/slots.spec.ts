import { type Page, expect, test } from '@playwright/test';
import { answerOf, snapshotOf } from '../src/fixtures/answer.ts';
import { bundleOf, chunked, html, openShop, script } from './shop-server.ts';

declare global {
  interface Window {
    slotsSpec: {
      /** For each frame: what stood in the slot when it was painted. */
      frames: string[];
      shift: number;
      violations: string[];
      change: (items: string[]) => void;
      remount: () => void;
      unmount: () => void;
    };
  }
}

const recorder = `<script>
  window.slotsSpec = { frames: [], shift: 0, violations: [] };
  addEventListener('securitypolicyviolation', (event) => slotsSpec.violations.push(event.violatedDirective));
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) slotsSpec.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  const frame = () => {
    slotsSpec.frames.push([...document.querySelectorAll('ul > li')].filter((item) => item.getClientRects().length)
      .map((item) => item.dataset.homebodyItem).join(' '));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
</script>`;
const style = `<style>ul{display:grid;grid-template-columns:repeat(2,1fr);gap:8px;padding:0} li{display:flex;height:120px;border:1px solid}
  img{width:100px;height:100px}</style>`;
const head = `<!doctype html><html lang="en"><title>Shop</title>${recorder}${style}<script src="/homebody.js"></script>`;
const template = `<template><li><a data-homebody-href="url"><img data-homebody-src="image" alt=""><b data-homebody-text="item_name"></b></a>
  <small data-homebody-text="because"></small></li></template>`;
const own = (id: string): string => `<li data-homebody-item="${id}"><b>Everybody's ${id}</b></li>`;
const below = '<footer><p>Below</p></footer>';
const homebody = script(bundleOf('first-paint.entry.ts'));

const open = async (
  tab: Page,
  routes: Parameters<typeof openShop>[0],
  ids: readonly string[] = ['a', 'b', 'c', 'd'],
): Promise<() => void> => {
  const shop = await openShop({
    '/homebody.js': homebody,
    '/blank': html('<title>Blank</title>'),
    ...routes,
  });
  await tab.goto(`${shop.url}/blank`);
  const snapshot = JSON.stringify(snapshotOf([answerOf('picks', ids)]));
  if (ids.length) await tab.evaluate((json) => localStorage.setItem('homebody:snapshot', json), snapshot);
  await tab.goto(`${shop.url}/`);
  return shop.close;
};
/** What was painted, once a few frames have passed since the page was complete. */
const painted = async (tab: Page): Promise<readonly string[]> => {
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return [...new Set(await tab.evaluate(() => window.slotsSpec.frames))].filter(Boolean);
};

const slotOf = (before: string, after: string): string =>
  `<section data-homebody-slot="picks" data-homebody-limit="4"><ul>${before}`.concat(after);

test('a slot is filled before first paint, however the page arrives in pieces', async ({ page }) => {
  const close = await open(page, {
    '/': chunked(
      head,
      `<h1>Home</h1>${slotOf(template, own('w'))}`,
      own('x'),
      own('y').slice(0, 20),
      own('y').slice(20) + own('z'),
      '</ul></section>',
      below,
    ),
  });
  expect(await painted(page)).toEqual(['a b c d']);
  expect(await page.evaluate(() => window.slotsSpec.shift)).toBe(0);
  close();
});

test('a slot with its template at the end is filled before first paint when it arrives whole', async ({
  page,
}) => {
  const whole = slotOf('', ['w', 'x', 'y', 'z'].map(own).join('') + template + '</ul></section>\n');
  const close = await open(page, { '/': chunked(head, `<h1>Home</h1>${whole}`, below) });
  expect(await painted(page)).toEqual(['a b c d']);
  expect(await page.evaluate(() => window.slotsSpec.shift)).toBe(0);
  close();
});

test('a short answer is filled up with the own items, and nothing moves', async ({ page }) => {
  const items = ['w', 'a', 'y', 'z'].map(own).join('');
  const close = await open(page, { '/': chunked(head, slotOf(template, items + '</ul></section>'), below) }, [
    'a',
    'b',
  ]);
  expect(await painted(page)).toEqual(['a b w y']);
  expect(await page.evaluate(() => window.slotsSpec.shift)).toBe(0);
  close();
});

test('without a snapshot the own content is painted: the frames above could have shown it', async ({
  page,
}) => {
  const items = ['w', 'x'].map(own).join('');
  const close = await open(page, { '/': chunked(head, slotOf(template, items + '</ul></section>')) }, []);
  expect(await painted(page)).toEqual(['w x']);
  close();
});

test('a framework may re-render, reorder, remount and unmount a filled slot', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const close = await open(page, {
    '/': html(`${head}<div id="app"></div><script src="/react.js"></script>`),
    '/react.js': script(bundleOf('react-shop.entry.tsx')),
  });
  const visible = page.locator('li:visible');
  const shown = ['Name of a', 'Name of b', 'Name of c'];
  await expect(visible).toHaveText(shown);
  for (const items of [['z', 'y', 'x'], ['q', 'x'], ['x', 'y', 'z', 'q'], []]) {
    await page.evaluate((next) => window.slotsSpec.change(next), items);
    await expect(visible).toHaveText(shown);
  }
  await page.evaluate(() => window.slotsSpec.remount());
  await expect(visible).toHaveText(shown);
  await page.evaluate(() => window.slotsSpec.unmount());
  await expect(visible).toHaveCount(0);
  await page.evaluate(() => {
    const slot = document.createElement('ul');
    slot.setAttribute('data-homebody-slot', 'picks');
    document.body.append(slot);
    slot.innerHTML = '<li>mine</li>';
  });
  await expect(page.locator('.homebody-item')).toHaveCount(4);
  await page.evaluate(() => {
    document.querySelector('ul')!.innerHTML = '<li id="mine">mine</li>';
  });
  await expect(page.locator('.homebody-item')).toHaveCount(4);
  await expect(page.locator('#mine')).toBeHidden();
  expect(errors).toEqual([]);
  close();
});

test('a strict Content-Security-Policy with Trusted Types is kept', async ({ page }) => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'";
  const slot = slotOf(template, own('x') + '</ul></section><div data-homebody-slot="picks"></div>');
  const close = await open(page, {
    '/': html(
      `<!doctype html><title>Shop</title><script src="/watch.js"></script><script src="/homebody.js"></script>${slot}`,
      {
        'content-security-policy': policy,
      },
    ),
    '/watch.js': script(
      "window.slotsSpec = { violations: [] }; addEventListener('securitypolicyviolation', (event) => slotsSpec.violations.push(event.violatedDirective));",
    ),
  });
  await expect(page.locator('li:visible')).toHaveCount(4);
  await expect(page.locator('.homebody-item')).toHaveCount(4);
  await expect(page.locator('li[data-homebody-item=x]')).toBeHidden();
  expect(await page.evaluate(() => window.slotsSpec.violations)).toEqual([]);
  close();
});
