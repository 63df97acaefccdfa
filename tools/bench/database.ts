import type { Page } from '@playwright/test';
import { createCatalogue } from '../../demo-site/catalogue/create-catalogue.ts';
import { diagnosticsWhen } from '../../e2e/support/on-page.ts';
import { type Measurement, openManualHome } from './bench.ts';
import { exact } from './figure.ts';

interface Given {
  readonly name: string;
  readonly input: unknown;
}

/**
 * What a visitor does in a shop, in such proportions that every kind is there; lists of twelve items are the heaviest.
 * No two of a hundred in a row are the same, for what repeats within a second is folded.
 */
const eventAt = (index: number): Given => {
  const place = index % 20;
  const one = itemsFrom(index, 1);
  if (place < 5)
    return { name: 'page_view', input: { page_type: 'item', page_path: `/item/mug-no-${index}/` } };
  if (place < 11) return { name: 'view_item', input: { currency: 'EUR', value: 12.5, items: one } };
  if (place < 14)
    return { name: 'view_item_list', input: { item_list_id: 'home-picks', items: itemsFrom(index, 12) } };
  if (place < 16)
    return { name: 'user_engagement', input: { engagement_time_msec: 4_000 + index, items: one } };
  if (place < 18) return { name: 'select_item', input: { item_list_id: 'home-picks', items: one } };
  if (place < 19) return { name: 'add_to_cart', input: { currency: 'EUR', value: 12.5, items: one } };
  return { name: 'search', input: { search_term: 'mug with a handle' } };
};

// What the shop marks as sensitive is never kept (P7), and would be missed in the count.
const kept = createCatalogue().items.filter(({ sensitive }) => !sensitive);
const items = kept.map(({ id, price }) => ({
  item_id: id,
  item_category: 'Coffee & Tea',
  item_brand: 'Foundry No. 9',
  price,
  quantity: 1,
}));

const itemsFrom = (start: number, length: number) =>
  Array.from({ length }, (_, at) => items[(start * 11 + at) % items.length]!);

const bytesUsed = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

const storedIn = (page: Page): Promise<{ readonly events: number; readonly bytes: number }> =>
  page.evaluate(async () => {
    const { homebody } = window as unknown as {
      homebody: { profile: () => Promise<{ stored: { events: number; bytes: number } }> };
    };
    return (await homebody.profile()).stored;
  });

/** What the device keeps after 5,000 events, through the public calls. */
export const database: Measurement = async (bench) => {
  const context = await bench.visitor();
  // Training would take the machine's time, and its result a few kilobytes.
  const page = await openManualHome(context, bench.shopUrl, 'data-capture="off" data-train-after="1000000"');
  await page.evaluate(() => window.homebody.grant(['personalization']));
  await page.evaluate(() => window.homebody.recommend('home-picks'));
  const before = await bytesUsed(page);
  const wanted = bench.times(5_000, 200);
  let kept = 0;
  // No more at once than the page holds for a vault that is slow.
  for (let start = 0; kept < wanted; start += 100) {
    const some = Array.from({ length: 100 }, (_, index) => eventAt(start + index));
    const recorded = await page.evaluate((part) => {
      let count = 0;
      for (const { name, input } of part) if (window.homebody.record(name, input).recorded) count++;
      return count;
    }, some);
    if (recorded === 0) throw new Error('database: expected events to be recorded');
    kept += recorded;
    await diagnosticsWhen(page, ({ events }) => events >= kept);
  }
  // The next page compacts.
  await page.goto(bench.shopUrl);
  await page.evaluate(() => window.homebody.recommend('home-picks'));
  const stored = await storedIn(page);
  const used = (await bytesUsed(page)) - before;
  await context.close();
  if (stored.events < Math.min(kept, 5_000))
    throw new Error(`database: expected at least ${Math.min(kept, 5_000)} events, found ${stored.events}`);
  return [
    exact(
      { name: 'events in it', unit: 'events', how: `of ${kept} recorded, after compacting` },
      stored.events,
    ),
    exact(
      { name: 'database, by the store’s own estimate', budget: 5_000_000, how: 'which its cap goes by' },
      stored.bytes,
    ),
    exact(
      {
        name: '  by the browser',
        how: 'navigator.storage.estimate() before and after; counts what awaits cleaning up',
      },
      used,
    ),
  ];
};
