import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { serve } from '../../demo-site/serve.ts';
import { expect, shopFolder, test } from '../support/shop.ts';

const browserFiles = new URL('../../packages/sdk/dist/browser/', import.meta.url);
const published = JSON.parse(readFileSync(new URL('integrity.json', browserFiles), 'utf8')) as Record<
  string,
  string
>;

const hashOf = (file: URL): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

const guide = readFileSync(new URL('../../docs/guides/strict-policies.md', import.meta.url), 'utf8');
const [, tag = ''] = /<!--integrity tag-->\s+```html\n([^]*?)\n```/.exec(guide) ?? [];

const pageWith = (hash: string): string =>
  `<!doctype html><title>Shop</title>${tag.replace('HASH', hash)}<p>What everybody sees.</p>`;

test('every file for browsers has its hash published, and it is the file’s', () => {
  const files = readdirSync(browserFiles).filter((name) => name.endsWith('.js'));
  expect(Object.keys(published).sort()).toEqual(files.sort());
  for (const file of files) expect(published[file]).toBe(hashOf(new URL(file, browserFiles)));
});

test('the guide’s tag runs the file whose hash it names, and asks', async ({ page, shop }) => {
  await page.route('**/a-page', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageWith(published['homebody.js'] ?? '') }),
  );
  await page.goto(`${shop.url}/a-page`);
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
});

test('[P12] a file that is not the one whose hash is named is not run, and the page is as before', async ({
  page,
  shop,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/a-page', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageWith(published['homebody-vault.js'] ?? '') }),
  );
  await page.goto(`${shop.url}/a-page`, { waitUntil: 'networkidle' });
  await expect(page.getByText('What everybody sees.')).toBeVisible();
  expect(await page.evaluate(() => 'homebody' in window)).toBe(false);
  expect(errors).toEqual([]);
});

test('[P1] [P12] an integrity policy that stops what has no hash stops Homebody before it asks, and nothing else', async ({
  page,
}) => {
  const server = await serve({
    root: shopFolder,
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/a-page', async (route) => {
    const response = await route.fetch({ url: `${server.url}/` });
    await route.fulfill({ response, body: pageWith(published['homebody.js'] ?? '') });
  });
  await page.goto(`${server.url}/a-page`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => 'homebody' in window)).toBe(true);
  expect(await page.evaluate(() => document.querySelector('homebody-banner'))).toBeNull();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect(errors).toEqual([]);
  await server.close();
});
