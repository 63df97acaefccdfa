import type { Browser, BrowserContext } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { ask, dumpDatabase } from '../support/on-device.ts';
import { type Arrived, recordBefore } from '../support/recording-server.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { expect, test, userAgent, vaultReady } from '../support/shop.ts';

/** Strings that only this visitor has. None may be stored, and none may travel but in the addresses of the pages themselves. */
const canaries = ['canaryterm', 'canaryquery', 'canary@mail.example', 'canarysecret'] as const;

interface Journey {
  /** What arrived at the server while each page was open. */
  readonly pages: readonly (readonly Arrived[])[];
  /** Every request of the context, of any kind and to anywhere. */
  readonly requested: readonly string[];
  readonly stored: string;
  readonly trained: boolean;
}

const isOurs = ({ url }: Arrived): boolean => url.startsWith('/homebody/');
const isPicture = ({ url }: Arrived): boolean => url.startsWith('/images/');

/** What browsers send along with our files, by how these are asked for. */
const scriptElements = /^\/homebody\/homebody(-banner|-live|-panel)?\.js$/;

/** From the first page to a trained model and a purchase, looking at these items. */
const journey = async (browser: Browser, port: number, items: readonly string[]): Promise<Journey> => {
  const server = await recordBefore(port);
  const context: BrowserContext = await browser.newContext({ userAgent });
  await context.addCookies([{ name: 'session', value: 'canarysecret', url: server.url }]);
  const requested: string[] = [];
  context.on('request', (request) => requested.push(`${request.method()} ${request.url()}`));
  const page = await context.newPage();
  const pages: (readonly Arrived[])[] = [];
  let seen = 0;
  const turn = (): void => {
    const arrived = server.arrived();
    pages.push(arrived.slice(seen));
    seen = arrived.length;
  };
  const visit = async (path: string): Promise<void> => {
    await page.goto(server.url + path);
    await vaultReady(page);
    turn();
  };

  await agreedPage(page, server.url);
  turn();
  for (const item of items.slice(0, 3))
    await visit(`/item/${item}/?ref=canaryquery&mail=canary@mail.example`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await visit('/search/?q=canaryterm');
  await visit('/');
  await page.evaluate((ids) => {
    for (const item_id of ids) {
      window.homebody.record('view_item', { items: [{ item_id, item_name: 'canary@mail.example' }] });
      window.homebody.record('search', { search_term: 'canaryterm', results: 3 });
    }
  }, items);
  await expect
    .poll(async () => (await ask<{ choices: number }>(page, 'diagnostics')).choices, { timeout: 20_000 })
    .toBeGreaterThan(10);
  const { lastTraining } = await ask<{ lastTraining?: object }>(page, 'train');
  turn();
  await visit('/cart/');
  await visit('/checkout/');
  await visit('/your-data/');
  await visit('/');
  const stored =
    JSON.stringify(await dumpDatabase(page)) +
    (await page.evaluate(() => JSON.stringify({ ...localStorage })));
  await context.close();
  await server.close();
  return { pages, requested, stored, trained: lastTraining !== undefined };
};

test('[P2] two visitors with opposite tastes make the same requests, page by page, and none tells anything', async ({
  browser,
  shop,
}) => {
  test.setTimeout(300_000);
  const coffee = await journey(browser, shop.port, itemsFor('coffee lover', 16));
  const garden = await journey(browser, shop.port, itemsFor('gardener', 16));

  for (const { trained } of [coffee, garden]) expect(trained).toBe(true);
  const oursOf = ({ pages }: Journey): readonly (readonly string[])[] =>
    pages.map((page) => page.filter(isOurs).map(({ method, url }) => `${method} ${url}`));
  expect(oursOf(coffee)).toEqual(oursOf(garden));
  // The list is that of everything there is: all programs, and the whole pack.
  const files = new Set(oursOf(coffee).flat());
  for (const file of [
    'homebody',
    'homebody-banner',
    'homebody-live',
    'homebody-vault',
    'homebody-trainer',
    'homebody-panel',
  ])
    expect(files).toContain(`GET /homebody/${file}.js`);
  expect([...files].filter((file) => file.includes('/pack/')).length).toBeGreaterThan(5);

  // The shop's own requests are the same in number and kind, too; which pictures, is what the visitors chose to see.
  const othersOf = ({ pages }: Journey): readonly (readonly string[])[] =>
    pages.map((page) =>
      page
        .filter((request) => !isOurs(request) && !isPicture(request))
        .map(({ method, url }) => `${method} ${url.replace(/^\/item\/[^/]+\//, '/item/')}`)
        .sort(),
    );
  expect(othersOf(coffee)).toEqual(othersOf(garden));

  for (const { pages, requested, stored } of [coffee, garden]) {
    const all = pages.flat();
    for (const request of all.filter(isOurs)) {
      const { method, url, headers, body } = request;
      expect(method).toBe('GET');
      expect(body).toBe('');
      expect(url).toMatch(
        /^\/homebody\/(homebody(-[a-z]+)?\.js|pack\/(manifest\.json|[a-z-]+\.[0-9a-f]+\.bin))$/,
      );
      expect(headers['authorization']).toBeUndefined();
      // The tag itself stands in the shop's own page, under the shop's own referrer policy.
      if (url !== '/homebody/homebody.js') expect(headers.referer).toBeUndefined();
      if (!scriptElements.test(url)) expect(headers.cookie).toBeUndefined();
    }
    // Nothing is ever sent up, and nothing goes anywhere else.
    expect(all.filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
    const origins = new Set(
      requested.map((line) => line.replace(/^\w+ (blob:)?/, '').replace(/^(\w+:\/\/[^/]+).*/, '$1')),
    );
    expect([...origins].filter((origin) => !/^http:\/\/localhost:\d+$|^about:/.test(origin))).toEqual([]);
    const carriers = all.filter(({ url }) => canaries.some((canary) => url.includes(canary)));
    expect(carriers.every(({ url }) => /^\/(item\/[^/]+|search)\/\?/.test(url))).toBe(true);
    expect(carriers).toHaveLength(4);
    for (const canary of canaries) expect(stored).not.toContain(canary);
    // It did store: the items are there.
    expect(stored).toContain('view_item');
  }
});
