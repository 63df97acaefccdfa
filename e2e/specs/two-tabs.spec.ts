import type { Page } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { diagnosticsOf, diagnosticsWhen, idsOf, lookAt, recommendOn } from '../support/on-page.ts';
import { withAttributes } from '../support/script-tag.ts';
import { itemsFor } from '../support/scripted-items.ts';

test.describe.configure({ timeout: 180_000 });

const exportedBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { events } = await window.homebody.exportData();
    return events.map((event) => JSON.stringify(event));
  });

test('two tabs of one visitor make one profile, with nothing lost and nothing counted twice', async ({
  context,
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  const other = await context.newPage();
  await other.goto(`${shop.url}/garden/`);
  await vaultReady(other);

  const [coffee, garden] = [itemsFor('coffee lover', 6), itemsFor('gardener', 6)];
  await Promise.all([lookAt(page, coffee), lookAt(other, garden)]);
  for (const tab of [page, other]) await diagnosticsWhen(tab, ({ choices }) => choices === 12);
  // Lists in view are recorded, too, a second after they came into it: the tabs agree once these are told.
  let events: readonly string[] = [];
  await expect(async () => {
    events = await exportedBy(page);
    expect(await exportedBy(other)).toEqual(events);
    const known = [await diagnosticsOf(page), await diagnosticsOf(other)];
    expect(known.map((one) => one.events)).toEqual([events.length, events.length]);
  }).toPass({ timeout: 20_000 });
  expect(new Set(events).size).toBe(events.length);
  const looks = events.flatMap((event) => /"view_item".*"item_id":"([^"]+)"/.exec(event)?.[1] ?? []);
  expect(looks.toSorted()).toEqual([...coffee, ...garden].toSorted());

  // Both give the same answers, and what both prepare for the next page is about both.
  const [answer, otherAnswer] = [await recommendOn(page), await recommendOn(other)];
  expect(idsOf(answer)).toEqual(idsOf(otherAnswer));
  await page.goto(shop.url);
  await other.goto(shop.url);
  const shown = (tab: Page) =>
    tab
      .locator('[data-homebody-slot="home-picks"] li:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-homebody-item')));
  expect(await shown(page)).toEqual(await shown(other));
  await expect(page.locator('[data-homebody-slot="home-picks"]')).toHaveAttribute(
    'data-homebody-source',
    'personal',
  );
});

test('of two tabs only one trains, and both use what came of it', async ({ context, page, shop }) => {
  const fetched: string[] = [];
  await withAttributes(context, 'data-train-after="40" data-backend="cpu"');
  await context.route('**/homebody-trainer.js', (route) => {
    fetched.push(route.request().url());
    return route.fallback();
  });
  await agreedPage(page, shop.url);
  const other = await context.newPage();
  await other.goto(shop.url);
  await vaultReady(other);

  const looked = itemsFor('coffee lover', 40);
  await lookAt(page, looked.slice(0, 20));
  await diagnosticsWhen(other, ({ choices }) => choices === 20);
  await lookAt(other, looked.slice(20));
  const trained = await Promise.all(
    [page, other].map((tab) => diagnosticsWhen(tab, ({ lastTraining }) => !!lastTraining, 90_000)),
  );
  expect(trained.map(({ ranker }) => ranker)).toEqual(['personal', 'personal']);
  expect(trained[0]!.lastTraining).toEqual(trained[1]!.lastTraining);
  expect(fetched).toHaveLength(1);
  await expect.poll(async () => idsOf(await recommendOn(page))).toEqual(idsOf(await recommendOn(other)));
  expect((await diagnosticsOf(page)).training).toBe('idle');
});
