import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';

interface Painted {
  /** For each frame: the items that stood in the slot. */
  readonly frames: readonly string[];
  readonly shifts: readonly number[];
  readonly wasHidden: boolean;
}

/** Watches every frame from the first, before any script of the page runs. */
const watchFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen = { frames: [] as string[], shifts: [] as number[], wasHidden: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const frame = (): void => {
      const items = [...document.querySelectorAll('[data-homebody-slot="home-picks"] li')].filter(isShown);
      seen.frames.push(items.map((item) => item.getAttribute('data-homebody-item')).join(' '));
      const { body, documentElement } = document;
      for (const element of [documentElement, body]) {
        if (!element) continue;
        const { opacity, visibility, display } = getComputedStyle(element);
        if (opacity !== '1' || visibility !== 'visible' || display === 'none') seen.wasHidden = true;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const seenOn = (page: Page): Promise<Painted> =>
  page.evaluate(() => (window as unknown as { seen: Painted }).seen);

const picksInSnapshot = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { slots } = JSON.parse(localStorage.getItem('homebody:snapshot') ?? '{}');
    return slots['home-picks'].items.map(({ item_id }: { item_id: string }) => item_id).join(' ');
  });

for (const slowdown of [1, 4]) {
  test(`a returning visitor’s picks are there at first paint, and nothing shifts or is hidden, on a device ${slowdown}× slower`, async ({
    page,
    shop,
  }) => {
    await agreedPage(page, shop.url);
    await lookAt(page, itemsFor('coffee lover', 6));
    await page.waitForFunction(() =>
      localStorage.getItem('homebody:snapshot')?.includes('Because you looked at'),
    );
    const expected = await picksInSnapshot(page);
    const forAll = await page
      .locator('[data-homebody-slot="home-picks"] li:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-homebody-item')).join(' '));
    expect(expected).not.toBe(forAll);

    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await watchFrames(page);
    await page.goto(shop.url);
    // Until everything of ours has run: fresh answers must not move the page, either.
    await vaultReady(page);
    await page.mouse.wheel(0, 2_000);
    await expect(page.locator('footer')).toBeVisible();
    const { frames, shifts, wasHidden } = await seenOn(page);
    expect([...new Set(frames)].filter(Boolean)).toEqual([expected]);
    expect(shifts).toEqual([]);
    expect(wasHidden).toBe(false);
  });
}

test('the watcher of the tests above sees what everybody sees, when there is no snapshot', async ({
  page,
  shop,
}) => {
  await watchFrames(page);
  await page.goto(shop.url);
  await expect(page.locator('homebody-banner')).toBeVisible();
  const { frames, shifts } = await seenOn(page);
  const shown = [...new Set(frames)].filter(Boolean);
  const all = shown.at(-1)!;
  expect(all.split(' ')).toHaveLength(8);
  // A frame may come while the rest of the page's own HTML is still on its way.
  for (const frame of shown) expect(all.startsWith(frame)).toBe(true);
  expect(shifts).toEqual([]);
});
