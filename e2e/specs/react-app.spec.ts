import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../demo-site/serve.ts';
import { expect, test as base, vaultReady } from '../support/shop.ts';
import { diagnosticsWhen } from '../support/on-page.ts';
import { type ReactApp, buildReactApp } from '../support/react-app.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { collectErrors } from '../support/unharmed.ts';

const test = base.extend<object, { readonly app: ReactApp; readonly url: string }>({
  app: [async ({}, use) => use(buildReactApp()), { scope: 'worker', timeout: 180_000 }],
  url: [
    async ({ app }, use) => {
      const server = await serve({ root: app.out });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test.describe.configure({ timeout: 120_000 });

interface Item {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly category: string;
}

const itemOf = (id: string): Item => {
  const file = new URL('../../demo-site/dist/data/items.json', import.meta.url);
  const items = JSON.parse(readFileSync(file, 'utf8')) as readonly Item[];
  return items.find((item) => item.id === id)!;
};

const pathsOn = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(async () => {
    const { events } = await window.homebody.exportData();
    return events.filter(({ name }) => name === 'page_view').map(({ data }) => data.page_path);
  });

test('the tarball is installed, not linked, and its two worker files are found in the bundle by their URLs', ({
  app,
}) => {
  const installed = join(app.folder, 'node_modules', 'homebody');
  expect(lstatSync(installed).isSymbolicLink()).toBe(false);
  expect(existsSync(join(installed, 'src'))).toBe(false);
  const assets = readdirSync(join(app.out, 'assets'));
  expect(assets.filter((name) => /^homebody-(vault|trainer)-.+\.js$/.test(name))).toHaveLength(2);
});

test('the README’s React example is the one that is built here, and its types hold against the tarball’s', ({
  app,
}) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readFileSync(join(app.folder, 'src', 'picks.tsx'), 'utf8'));
  expect(app.run('npx', '--no-install', 'tsc', '--project', '.')).toBe('');
});

test('a visitor of a React app agrees, looks at items through its router, and the picks follow, with reasons', async ({
  page,
  url,
}) => {
  const errors = collectErrors(page);
  await page.goto(url);
  const picks = page.getByRole('region', { name: 'Picks' }).getByRole('listitem');
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect(picks).toHaveCount(0);
  await page.getByRole('button', { name: 'Yes, learn what I like' }).click();
  await expect(picks).toHaveCount(4, { timeout: 30_000 });
  const before = await picks.allInnerTexts();

  const looked = itemsFor('coffee lover', 3).map(itemOf);
  for (const { id, name } of looked) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    // Every route is a page view, once it has stood still for a moment.
    await expect.poll(() => pathsOn(page)).toContain(`/item/${id}/`);
    await page.getByRole('button', { name: 'Home' }).click();
  }
  await expect(picks.filter({ hasText: `Because you looked at` }).first()).toBeVisible({ timeout: 30_000 });
  const after = await picks.allInnerTexts();
  expect(after).not.toEqual(before);
  const said = after.flatMap((text) => / looked at (.+)$/.exec(text)?.[1] ?? []);
  const trueOnes = looked.flatMap(({ name, brand, category }) => [name, category, `things by ${brand}`]);
  for (const because of said) expect(trueOnes).toContain(because);

  // React's habit of running effects twice records nothing twice.
  const { isolation } = await diagnosticsWhen(page, ({ events }) => events >= 3);
  expect(isolation).toBe('jailed');
  const { events } = await page.evaluate(() => window.homebody.exportData());
  const views = events.filter(({ name }) => name === 'view_item');
  expect(views.map(({ data }) => data.items?.[0]?.item_id)).toEqual(itemsFor('coffee lover', 3));
  expect(errors).toEqual([]);
});

test('[P12] a slot stays filled while React renders it again and again, and React never trips over it', async ({
  page,
  url,
}) => {
  const errors = collectErrors(page);
  page.on('console', (message) => message.type() === 'error' && expect(message.text()).toBe(''));
  await page.goto(url);
  const shelf = page.getByRole('region', { name: 'Shelf' });
  await expect(shelf.getByText('for everybody')).toHaveCount(4);
  await page.getByRole('button', { name: 'Yes, learn what I like' }).click();
  await vaultReady(page);
  await page.waitForFunction(() => localStorage.getItem('homebody:snapshot')?.includes('"shelf"'));
  await page.goto(url);
  const shown = shelf.locator('li:visible');
  await expect(shown).toHaveCount(4);
  await expect(shelf.getByText('for everybody').first()).toBeHidden();
  const filled = await shown.allInnerTexts();
  for (const turn of [1, 2, 3, 4]) {
    await shelf.getByRole('button', { name: 'Turn' }).click();
    await expect(shelf).toHaveAttribute('data-turn', String(turn));
    await expect(shown).toHaveText(filled);
  }
  // Leaving the route unmounts the slot; coming back fills it again.
  await page.getByRole('button', { name: itemOf(itemsFor('writer', 1)[0]!).name, exact: true }).click();
  await expect(shelf).toHaveCount(0);
  await page.getByRole('button', { name: 'Home' }).click();
  await expect(shown).toHaveCount(4);
  await expect(shelf.getByText('for everybody').first()).toBeHidden();
  expect(errors).toEqual([]);
});

test('on a server the app renders, importing changes nothing, and nothing keeps the process alive', ({
  app,
}) => {
  app.run('npx', '--no-install', 'vite', 'build', '--ssr', 'src/server.tsx', '--outDir', 'server');
  expect(app.run('node', 'server/server.js')).toContain('Oak Table for everybody');
  const script = `
    const before = Object.getOwnPropertyNames(globalThis).join();
    const { createHomebody } = await import('homebody');
    await import('homebody/consent');
    await import('homebody/banner');
    await import('homebody/panel');
    await import('homebody/inspector');
    const homebody = createHomebody({ pack: '/pack/' });
    homebody.grant(['personalization']);
    console.log(JSON.stringify([
      before === Object.getOwnPropertyNames(globalThis).join(),
      homebody.record('view_item', { items: [{ item_id: 'oak-table' }] }),
      await homebody.recommend('home-picks'),
      homebody.decide('home-picks').variant,
      await homebody.profile().catch(({ code }) => code),
    ]));`;
  expect(JSON.parse(app.run('node', '--input-type=module', '--eval', script))).toEqual([
    true,
    { recorded: false, reason: 'no-consent' },
    [],
    'default',
    'no-consent',
  ]);
});
