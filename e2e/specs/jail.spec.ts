import type { Page, Worker } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { openListeningPost } from '../support/listening-post.ts';
import { ask } from '../support/on-device.ts';
import { lookAt } from '../support/on-page.ts';
import { withAttributes } from '../support/script-tag.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { type Outcome, outcomeTable, outcomesOf, reachedIn } from '../support/outcome-table.ts';
import { tryDocument } from '../support/try-document.ts';
import { spyOnChannels, usedChannels } from '../support/spy-on-channels.ts';
import { waysOutOfAWorker } from '../support/ways-out-of-a-worker.ts';

const enter = async (page: Page, url: string): Promise<Worker> => {
  await agreedPage(page, url);
  return onlyWorker(page);
};

const onlyWorker = (page: Page): Worker => {
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  if (!worker) throw new Error('there is no worker');
  return worker;
};

/** What the last test prints; a place that was not tried is missing in it. */
const places: Record<string, Readonly<Record<string, Outcome>>> = {};

test.describe.configure({ mode: 'serial' });

// One more way to try: the picture of a notification.
test.use({ permissions: ['notifications'] });

test('[P3] in the running shop, the vault finds no way out', async ({ page, shop }) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  const vault = await enter(page, post.url);
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'jailed', storage: 'indexeddb' });
  expect(vault.url()).toMatch(/^blob:/);

  const ends = await vault.evaluate(waysOutOfAWorker, post.targets);

  places['vault'] = outcomesOf(ends, post.reached());
  expect(Object.entries(ends).filter(([, end]) => end === 'out')).toEqual([]);
  expect(Object.values(ends).filter((end) => end === 'held').length).toBeGreaterThanOrEqual(10);
  // Taken away by the jail, whatever its policy says of them.
  for (const channel of ['font-face', 'notification', 'service-worker', 'worker', 'blob-worker'])
    expect(ends).toMatchObject({ [channel]: 'absent' });
  expect(post.connectionsElsewhere()).toEqual([]);
  expect([...post.reached()]).toEqual([]);
  // It was the vault at work that was tried, and it still is at work.
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'jailed' });
  await post.close();
});

test('[P3] the trainer’s own program, started in the shop’s jail, finds no way out either', async ({
  page,
  shop,
}) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  const vault = await enter(page, post.url);
  await page.evaluate(async () => {
    const code = await (await fetch('/homebody/homebody-trainer.js')).text();
    const frame = document.querySelector('iframe')?.contentWindow as unknown as {
      readonly jail: (code: string, policy: string, port: MessagePort, failed: (why: string) => void) => void;
    };
    frame.jail(code, 'homebody', new MessageChannel().port2, (why) => console.error(why));
  });
  await expect.poll(() => page.workers().length).toBe(2);
  const trainer = page.workers().find((worker) => worker !== vault);
  if (!trainer) throw new Error('the trainer did not start');

  const ends = await trainer.evaluate(waysOutOfAWorker, post.targets);

  places['trainer'] = outcomesOf(ends, post.reached());
  expect(Object.entries(ends).filter(([, end]) => end === 'out')).toEqual([]);
  expect(post.connectionsElsewhere()).toEqual([]);
  expect([...post.reached()]).toEqual([]);
  await post.close();
});

test('[P3] training runs inside the same jail, and its worker ends with it', async ({ page, shop }) => {
  test.slow();
  const vault = await enter(page, shop.url);
  const jail = page.frames().find((frame) => frame.parentFrame());
  await lookAt(page, itemsFor('coffee lover', 24));
  const started = page.waitForEvent('worker');
  const trained = ask(page, 'train').catch(() => undefined);
  const trainer = await started;
  expect(trainer.url()).toMatch(/^blob:/);
  expect(page.frames().filter((frame) => frame.parentFrame())).toEqual([jail]);
  await trained;
  await expect.poll(() => page.workers()).toEqual([vault]);
});

test('the same ways do lead out of a worker that is not jailed, so the tests above can fail', async ({
  page,
  shop,
}) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  await withAttributes(page, 'data-isolation="worker"');
  const vault = await enter(page, post.url);
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'worker' });
  const ends = await vault.evaluate(waysOutOfAWorker, post.targets);
  const outcomes = outcomesOf(ends, post.reached());
  places['worker without jail'] = outcomes;
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'held')).toEqual([]);
  await post.close();
});

/**
 * What this policy does not close to a document: it can be left, and WebRTC asks no policy. The frame's policy names no `form-action`, since the
 * frame can be left anyway.
 */
const openInTheFrame: readonly string[] = ['form', 'location', 'stun', 'window-open'];

test('the jail’s document can be left and little else, and nothing runs in it but the workers’ starter', async ({
  page,
  shop,
}) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  const outcomes = await tryDocument(post, async () => {
    await page.goto('about:blank');
    await page.goto(post.url);
    const ask = page.getByRole('button', { name: 'Agree', exact: true });
    if (await page.evaluate(() => !localStorage.getItem('homebody:consent'))) await ask.click();
    await vaultReady(page);
    const frame = page.frames().find((one) => one.parentFrame());
    if (!frame) throw new Error('there is no jail');
    expect(await frame.locator('script').count()).toBe(1);
    return frame;
  });
  places['jail’s document'] = outcomes;
  expect(reachedIn(outcomes)).toEqual(openInTheFrame);
  await post.close();
});

test('a page without any policy reaches everywhere, so the test above can fail', async ({ page, shop }) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  // A page as it came over the wire: what Playwright answers itself, Chromium takes for a public site's, and keeps from this machine.
  await page.route('**/homebody/**', (route) => route.abort());
  const outcomes = await tryDocument(post, async () => {
    await page.goto(`${post.url}/checkout/`);
    return page.mainFrame();
  });
  places['page, no policy'] = outcomes;
  expect(reachedIn(outcomes)).toEqual(Object.keys(outcomes).sort());
  await post.close();
});

/** How a browser names on the wire what these channels fetch for. */
const channelFor: Readonly<Record<string, string>> = { empty: 'fetch-own-origin', script: 'script' };

test('[P2] from the first page to a withdrawal, the page’s own code fetches static files, and uses no other channel', async ({
  page,
  context,
  shop,
}) => {
  test.slow();
  const post = await openListeningPost(shop.port);
  await spyOnChannels(context);
  const used = new Set<string>();
  const leave = async (): Promise<void> => {
    for (const channel of await usedChannels(page)) used.add(channel);
  };
  const visit = async (path: string): Promise<void> => {
    await leave();
    await page.goto(post.url + path);
    await vaultReady(page);
  };
  await agreedPage(page, post.url);
  await lookAt(page, itemsFor('coffee lover', 24));
  await ask(page, 'train');
  for (const path of ['/item/roma-steel-moka-pot/', '/search/?q=mug', '/cart/', '/your-data/?inspect'])
    await visit(path);
  await expect(page.locator('homebody-panel')).toContainText('Your interests');
  await page.locator('homebody-panel').getByRole('button', { name: 'Withdraw consent' }).click();
  await expect(page.locator('homebody-panel')).toContainText('Personalization is off.');
  await leave();

  // A frame without an address and the elements of our own interface fetch nothing.
  for (const channel of ['fetch', 'script', 'iframe']) expect(used).toContain(channel);
  const ways = Object.keys(places['page, no policy'] ?? {});
  expect([...used].filter((channel) => ways.includes(channel)).sort()).toEqual(['fetch', 'iframe', 'script']);
  const ours = post.arrivedAtShop().filter(({ url }) => url.startsWith('/homebody/'));
  const arrived = ours.map(({ headers }) => channelFor[String(headers['sec-fetch-dest'])] ?? 'unknown');
  expect([...new Set(arrived)].sort()).toEqual(['fetch-own-origin', 'script']);
  expect(post.connectionsElsewhere()).toEqual([]);
  places['page’s own code'] = Object.fromEntries(
    ways.map((way) => [way, arrived.includes(way) ? 'reached' : 'unused']),
  );
  console.log(
    `\n${outcomeTable(places)}\n(the page’s own code: ${ours.length} requests for ${new Set(ours.map(({ url }) => url)).size} static files)\n`,
  );
  await post.close();
});
