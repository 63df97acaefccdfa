import { expect, test } from '@playwright/test';
import { type Server, serve } from '../../demo-site/serve.ts';
import { openListeningPost } from '../support/listening-post.ts';
import { type Outcome, outcomeTable, outcomesOf, reachedIn } from '../support/outcome-table.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { shopFolder } from '../support/shop.ts';
import type { RunningEngine } from './engine.ts';
import { engines } from './engines.ts';
import { clearedAt, watchForClearing } from './clearing.ts';
import { diagnosticsWhen, kept, press, visit } from './in-the-shop.ts';
import { tryInAWorker } from './try-in-a-worker.ts';

/** What every engine's workers have; the rest is tried where it is there. */
const closedByPolicy = [
  'fetch',
  'fetch-own-origin',
  'fetch-keepalive',
  'xhr',
  'web-socket',
  'event-source',
  'import-scripts',
  'import',
  'cache-add',
];

/** What the jail takes away from its programs. */
const takenAway = [
  'font-face',
  'notification',
  'service-worker',
  'worker',
  'blob-worker',
  'blob-worker-import',
  'data-worker',
];

/** WebKitGTK's MiniBrowser has neither in a worker, so that they can't be seen to get out there. */
const notEverywhere = ['notification', 'service-worker'];

const places: Record<string, Readonly<Record<string, Outcome>>> = {};

test.describe.configure({ mode: 'serial' });

for (const engine of engines) {
  test.describe(engine.name, () => {
    let running: RunningEngine;
    let shop: Server;

    test.beforeAll(async () => {
      shop = await serve({ root: shopFolder });
      running = await engine.launch();
    });

    test.afterAll(async () => {
      await running?.close();
      await shop.close();
    });

    test(`[P1] ${engine.name} keeps nothing of a visitor who has not answered`, async () => {
      const post = await openListeningPost(shop.port);
      const tab = await running.newTab();
      await visit(tab, post.url);
      await expect
        .poll(() => tab.evaluate(() => document.querySelector('homebody-banner') !== null), {
          timeout: 20_000,
        })
        .toBe(true);
      await tab.evaluate(() => {
        window.homebody.record('view_item', { items: [{ item_id: 'roma-steel-moka-pot' }] });
      });
      await visit(tab, `${post.url}/item/roma-steel-moka-pot/`);
      expect(await kept(tab)).toEqual({ cookies: '', local: {}, session: {}, databases: [], caches: [] });
      expect(await tab.evaluate(() => document.querySelector('iframe') === null)).toBe(true);
      const files = new Set(
        post
          .arrivedAtShop()
          .map(({ url }) => url)
          .filter((url) => url.startsWith('/homebody/')),
      );
      expect([...files].sort()).toEqual(['/homebody/homebody-banner.js', '/homebody/homebody.js']);
      await post.close();
    });

    for (const program of ['vault', 'trainer'] as const) {
      test(`[P3] in ${engine.name}, the ${program}’s own program finds no way out of the shop’s jail`, async () => {
        test.setTimeout(120_000);
        const post = await openListeningPost(shop.port);
        const tab = await running.newTab();
        await visit(tab, post.url);
        await press(tab, 'homebody-banner', 'Agree');
        const { isolation, storage } = await diagnosticsWhen(tab);
        expect({ isolation, storage }).toEqual({ isolation: 'jailed', storage: 'indexeddb' });

        const ends = await tryInAWorker(tab, program, true, post.targets);

        const outcomes = outcomesOf(ends, post.reached());
        places[`${engine.name}, ${program}`] = outcomes;
        expect(reachedIn(outcomes)).toEqual([]);
        expect(post.connectionsElsewhere()).toEqual([]);
        for (const channel of closedByPolicy) expect(ends).toMatchObject({ [channel]: 'held' });
        for (const channel of takenAway) expect(ends).toMatchObject({ [channel]: 'absent' });
        await post.close();
      });
    }

    test(`[P4] in ${engine.name}, withdrawing erases everything in both tabs within a second`, async () => {
      const first = await running.newTab();
      await visit(first, shop.url);
      await press(first, 'homebody-banner', 'Agree');
      await diagnosticsWhen(first);
      await first.evaluate(
        (ids) => {
          for (const item_id of ids) window.homebody.record('view_item', { items: [{ item_id }] });
        },
        itemsFor('coffee lover', 24),
      );
      await diagnosticsWhen(first, ({ events }) => events >= 24);
      const second = await running.newTab();
      await visit(second, shop.url);
      const { isolation } = await diagnosticsWhen(second, ({ events }) => events >= 24);
      expect(isolation).toBe('jailed');
      expect((await kept(second)).databases).toEqual(['homebody']);

      for (const tab of [first, second]) await watchForClearing(tab);
      await first.evaluate(() => {
        document.addEventListener('click', () => Object.assign(window, { withdrawnAt: Date.now() }), {
          capture: true,
          once: true,
        });
      });
      await press(first, 'homebody-withdraw', 'Withdraw consent');
      const withdrawnAt = await first.evaluate(
        () => (window as unknown as { withdrawnAt: number }).withdrawnAt,
      );
      const times = [(await clearedAt(first)) - withdrawnAt, (await clearedAt(second)) - withdrawnAt];
      console.log(`${engine.name}: nothing left after ${times.join(' and ')} ms`);
      expect(Math.max(...times)).toBeLessThanOrEqual(1_000);
      for (const tab of [first, second]) {
        const { local, ...rest } = await kept(tab);
        expect(rest).toEqual({ cookies: '', session: {}, databases: [], caches: [] });
        expect(Object.keys(local)).toEqual(['homebody:consent']);
      }
    });

    // Last: Firefox shows its notification as a window, and opens no tabs beside it.
    test(`in ${engine.name}, the same program does get out of a worker without jail, so the tests above can fail`, async () => {
      test.setTimeout(120_000);
      const post = await openListeningPost(shop.port);
      const tab = await running.newTab();
      await visit(tab, `${post.url}/checkout/`);
      const outcomes = outcomesOf(await tryInAWorker(tab, 'vault', false, post.targets), post.reached());
      places[`${engine.name}, no jail`] = outcomes;
      for (const channel of [...closedByPolicy, ...takenAway].filter((name) => !notEverywhere.includes(name)))
        expect(outcomes).toMatchObject({ [channel]: 'reached' });
      await post.close();
    });

    test(`${engine.name}: the table of channels`, () => {
      console.log(`\n${running.version}\n${outcomeTable(places)}\n`);
      expect(Object.keys(places).filter((place) => place.startsWith(engine.name))).toHaveLength(3);
    });
  });
}
