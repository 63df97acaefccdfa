import type { BrowserContext, Page } from '@playwright/test';
import { diagnosticsWhen } from '../../e2e/support/on-page.ts';
import { itemsFor } from '../../e2e/support/scripted-items.ts';
import type { Bench } from './bench.ts';

/** Resolves once the home page's answers are made from these many events. */
const settled = async (page: Page, events: number): Promise<void> => {
  await diagnosticsWhen(page, (known) => known.events >= events && known.pack.sections.includes('content'));
  await page.evaluate(() => window.homebody.recommend('home-picks'));
  await page.waitForFunction(() => localStorage.getItem('homebody:snapshot')?.includes('"personal"'));
};

/** A profile of somebody who agreed, looked at twelve things and left: the next page has a snapshot. */
export const returningVisitor = async ({ visitor, shopUrl }: Bench): Promise<BrowserContext> => {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(shopUrl);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.evaluate(() => window.homebody.recommend('home-picks'));
  const looked = itemsFor('coffee lover', 12);
  await page.evaluate((ids) => {
    for (const item_id of ids) window.homebody.record('view_item', { items: [{ item_id }] });
  }, looked);
  await settled(page, looked.length);
  await page.close();
  return context;
};
