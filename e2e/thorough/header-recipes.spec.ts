import type { Page } from '@playwright/test';
import { serve } from '../../demo-site/serve.ts';
import { strictPolicy } from '../../demo-site/server/strict-policy.ts';
import { becomePersonal } from '../support/become-personal.ts';
import { type ListeningPost, openListeningPost } from '../support/listening-post.ts';
import { ask } from '../support/on-device.ts';
import { outcomesOf, reachedIn } from '../support/outcome-table.ts';
import { recipe } from '../support/recipes.ts';
import { expect, shopFolder, test } from '../support/shop.ts';
import { tryDocument } from '../support/try-document.ts';
import { watchPolicies } from '../support/watch-policies.ts';
import { waysOutOfAWorker } from '../support/ways-out-of-a-worker.ts';

/** What came elsewhere but of the test itself. A socket that Chromium opens ahead of a navigation and leaves unused says nothing. */
const toldElsewhere = (post: ListeningPost): readonly string[] =>
  post.connectionsElsewhere().filter((bytes) => bytes !== '' && !bytes.includes('/out/after-'));

const isolationOn = async (page: Page): Promise<string> =>
  (await ask<{ isolation: string }>(page, 'diagnostics')).isolation;

test('[P3] the strict recipe lets the shop work, jailed, and leaves the page three ways to anybody else', async ({
  page,
}) => {
  test.slow();
  expect(new Set(recipe('strict')['content-security-policy']?.split('; '))).toEqual(
    new Set((await strictPolicy()).split('; ')),
  );
  const server = await serve({ root: shopFolder, headers: recipe('strict') });
  const post = await openListeningPost(server.port);
  const violations = await watchPolicies(page);
  await becomePersonal(page, post.url);
  expect(await isolationOn(page)).toBe('jailed');
  expect(violations).toEqual([]);

  await tryDocument(post, async () => {
    await page.goto(`${post.url}/checkout/`);
    return page.mainFrame();
  });
  const ways = toldElsewhere(post).map((bytes) => /\/out\/([a-z-]+)/.exec(bytes)?.[1] ?? bytes);
  expect([...new Set(ways)].sort()).toEqual(['location', 'stun', 'window-open']);
  await post.close();
  await server.close();
});

test('[P12] the recipe with nonces lets the shop work, jailed', async ({ page, shop }) => {
  test.slow();
  const { 'content-security-policy': policy = '' } = recipe('nonce');
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy.replace('NONCE', 'abc123') },
      body: (await response.text()).replaceAll('<script ', '<script nonce="abc123" '),
    });
  });
  const violations = await watchPolicies(page);
  await becomePersonal(page, shop.url);
  expect(await isolationOn(page)).toBe('jailed');
  expect(violations).toEqual([]);
});

test('[P3] the recipe for the workers’ own files leaves no way out where there is no jail', async ({
  page,
}) => {
  test.slow();
  const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'";
  const server = await serve({
    root: shopFolder,
    headers: { 'content-security-policy': policy },
    headersOf: {
      '/homebody/homebody-vault.js': recipe('worker'),
      '/homebody/homebody-trainer.js': recipe('worker'),
    },
  });
  const post = await openListeningPost(server.port);
  await becomePersonal(page, post.url);
  expect(await isolationOn(page)).toBe('worker');
  const [vault] = page.workers();
  const ends = await vault!.evaluate(waysOutOfAWorker, post.targets);
  expect(reachedIn(outcomesOf(ends, post.reached()))).toEqual([]);
  expect(post.connectionsElsewhere()).toEqual([]);
  await post.close();
  await server.close();
});

test('[P3] the Connection-Allowlist recipe lets the shop work, jailed, and leaves the page no way to anybody else', async ({
  page,
  browser,
}) => {
  test.slow();
  const server = await serve({ root: shopFolder, headers: recipe('connection-allowlist') });
  const post = await openListeningPost(server.port);
  await page.goto(`${post.url}/checkout/`);
  await page
    .evaluate((away) => fetch(`${away}/out/fetch`, { mode: 'no-cors' }), post.targets.away)
    .catch(() => undefined); // As it is where the header is known.
  const isKnown = !post.reached().has('fetch');
  if (!isKnown) {
    await post.close();
    await server.close();
    console.log(`Not tried: Chromium ${browser.version()} does not know the header Connection-Allowlist.`);
  }
  test.skip(!isKnown, `Chromium ${browser.version()} does not know the header Connection-Allowlist`);

  await becomePersonal(page, post.url);
  expect(await isolationOn(page)).toBe('jailed');
  await tryDocument(post, async () => {
    await page.goto(`${post.url}/checkout/`);
    return page.mainFrame();
  });
  expect(toldElsewhere(post)).toEqual([]);
  await post.close();
  await server.close();
});
