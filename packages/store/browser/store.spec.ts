/**
 * The store in a real browser, where IndexedDB fails as it really does.
 *
 * CHROMIUM_PATH names another browser; STORE_RACES another number of repeats of the race.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type Page, chromium, expect, test } from '@playwright/test';
import { build } from 'esbuild';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const races = Number(process.env['STORE_RACES'] ?? 20);
/** Nothing listens there: every request is answered by the test. A potentially trustworthy origin, so all APIs exist. */
const origin = 'http://localhost:8';

test.use({ launchOptions: { executablePath } });

let script = '';

test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page-code.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  script = outputFiles[0]?.text ?? '';
});

const openPage = async (context: BrowserContext): Promise<Page> => {
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>store</title>' }),
  );
  const page = await context.newPage();
  await page.goto(origin);
  await page.addScriptTag({ content: script });
  return page;
};

const openStore = (page: Page, epoch: number, openTimeoutMs?: number) =>
  page.evaluate(
    async ([itsEpoch, timeout]) => {
      window.opened = await window.homebodyStore.open(itsEpoch as number, timeout);
      const { mode, memoryReason, fenced } = window.opened;
      return { mode, memoryReason, fenced };
    },
    [epoch, openTimeoutMs],
  );

const append = (page: Page, item: string) =>
  page.evaluate((name) => window.opened.append([window.homebodyStore.event(name)]), item);

const countEvents = (page: Page) => page.evaluate(async () => (await window.opened.events()).length);

test(`[P4] five tabs write, one withdraws: no row is left one second later, ${races} times over`, async ({
  context,
}) => {
  test.setTimeout(30_000 + races * 4_000);
  const tabs: Page[] = [];
  for (let i = 0; i < 5; i += 1) tabs.push(await openPage(context));
  const revoker = tabs[0] as Page;
  const eraseMs: number[] = [];
  for (let race = 0; race < races; race += 1) {
    const epoch = race * 2 + 1;
    for (const tab of tabs) {
      expect(await openStore(tab, epoch)).toEqual({
        mode: 'indexeddb',
        memoryReason: undefined,
        fenced: false,
      });
      await tab.evaluate(() => {
        window.writing = window.homebodyStore.write(window.opened);
      });
    }
    // Written in earnest before the withdrawal, by all of them.
    await expect.poll(() => countEvents(revoker)).toBeGreaterThan(25);
    const { erased, tookMs } = await revoker.evaluate(async (after) => {
      const start = performance.now();
      const erased = await window.homebodyStore.erase(after);
      return { erased, tookMs: performance.now() - start };
    }, epoch + 1);
    expect(erased).toBe('deleted');
    eraseMs.push(tookMs);
    // The others go on trying for the rest of the second.
    const rows = await revoker.evaluate(async (waitMs) => {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      return window.homebodyStore.countRows();
    }, 1_000 - tookMs);
    expect(rows).toBe(0);
    for (const tab of tabs) {
      const outcomes = await tab.evaluate(() => window.writing.stop());
      expect(Object.keys(outcomes).sort()).toEqual(['fenced', 'kept']);
      expect(await countEvents(tab)).toBe(0);
      await tab.evaluate(() => window.opened.close());
    }
    expect(await revoker.evaluate(() => window.homebodyStore.countRows())).toBe(0);
    expect(await revoker.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  }
  eraseMs.sort((one, other) => one - other);
  test.info().annotations.push({
    type: 'erasing',
    description: `median ${eraseMs[Math.floor(races / 2)]?.toFixed(1)} ms, slowest ${eraseMs.at(-1)?.toFixed(1)} ms of ${races}`,
  });
});

/** A connection that ignores every request to close, as a frozen tab's does. */
const holdDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('homebody');
        request.addEventListener('success', () => {
          Object.assign(window, { held: request.result });
          resolve();
        });
      }),
  );

test('[P4] a tab that does not let go: cleared and fenced within a second, deleted when it closes', async ({
  context,
}) => {
  const [frozen, tab] = [await openPage(context), await openPage(context)];
  await openStore(tab, 1);
  await append(tab, 'a');
  await holdDatabase(frozen);
  const start = Date.now();
  expect(await tab.evaluate(() => window.homebodyStore.erase(2))).toEqual('cleared');
  expect(Date.now() - start).toBeLessThan(1_500);
  expect(await append(tab, 'b')).toEqual({ kept: false, reason: 'fenced' });
  const rows = await frozen.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const { held } = window as unknown as { held: IDBDatabase };
        const all = held.transaction('events').objectStore('events').count();
        all.addEventListener('success', () => resolve(all.result));
      }),
  );
  expect(rows).toBe(0);
  await frozen.close();
  await expect.poll(() => tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('[P12] an opening that is blocked without a word ends in memory within two seconds', async ({
  context,
}) => {
  const [frozen, eraser, tab] = [await openPage(context), await openPage(context), await openPage(context)];
  await openStore(eraser, 1);
  await holdDatabase(frozen);
  await eraser.evaluate(() => window.homebodyStore.erase(2, 50));
  const start = Date.now();
  expect(await openStore(tab, 3)).toEqual({ mode: 'memory', memoryReason: 'timeout', fenced: false });
  expect(Date.now() - start).toBeLessThan(2_000);
  expect(await append(tab, 'a')).toEqual({ kept: true, count: 1 });
  expect(await countEvents(tab)).toBe(1);
  await frozen.close();
  // The opening that was given up must not create the database after all.
  await tab.evaluate(() => window.homebodyStore.countRows());
  expect(await tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

/** A browser with a profile on disk: DevTools reach the storage of no other kind. */
const withProfile = async (
  task: (launch: () => Promise<BrowserContext>, profile: string) => Promise<void>,
) => {
  const profile = await mkdtemp(join(tmpdir(), 'homebody-store-'));
  let context: BrowserContext | undefined;
  try {
    await task(
      async () => (context = await chromium.launchPersistentContext(profile, { executablePath })),
      profile,
    );
  } finally {
    await context?.close();
    await rm(profile, { recursive: true, force: true });
  }
};

test('[P4] a database deleted under its feet by "clear site data" is not brought back', async () => {
  await withProfile(async (launch) => {
    const context = await launch();
    const page = await openPage(context);
    await openStore(page, 1);
    await append(page, 'a');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    expect(await append(page, 'b')).toEqual({ kept: false, reason: 'fenced' });
    expect(await countEvents(page)).toBe(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

test('[P12] a full disk: recording stops with one problem, what is there is still read', async () => {
  await withProfile(async (launch) => {
    const context = await launch();
    const page = await openPage(context);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60_000 });
    await openStore(page, 1);
    const { reasons, problems, mode, left, handedOut } = await page.evaluate(async () => {
      const found: string[] = [];
      for (let i = 0; i < 60; i += 1) {
        const item = (n: number) => window.homebodyStore.event(`${i}-${n}`.padEnd(90, 'x'));
        const outcome = await window.opened.append(Array.from({ length: 20 }, (_, n) => item(n)));
        found.push(outcome.kept ? 'kept' : outcome.reason);
      }
      const events = await window.opened.events();
      const compacted = await window.opened.compact();
      return {
        reasons: found,
        problems: window.homebodyStore.problems,
        mode: window.opened.mode,
        left: events.length,
        handedOut: compacted.length,
      };
    });
    const described = { kept: reasons.filter((reason) => reason === 'kept').length, left };
    test.info().annotations.push({ type: 'full', description: JSON.stringify(described) });
    expect([reasons[0], reasons.at(-1)]).toEqual(['kept', 'full']);
    expect(problems).toEqual(['storage-full']);
    expect(mode).toBe('indexeddb');
    expect(left).toBeGreaterThan(0);
    // What was taken out for want of room is not lost: it is handed out for folding.
    expect(left + handedOut).toBe(described.kept * 20);
  });
});

test('[P12] a database whose files are corrupt: the page goes on, mended or in memory', async () => {
  await withProfile(async (launch, profile) => {
    const before = await launch();
    const first = await openPage(before);
    await openStore(first, 1);
    await append(first, 'a');
    await before.close();

    const files = await readdir(profile, { recursive: true });
    const ofDatabase = files.filter((file) =>
      /IndexedDB.*\.leveldb.*(MANIFEST|CURRENT|\.log|\.ldb)/.test(file),
    );
    expect(ofDatabase.length).toBeGreaterThan(0);
    for (const file of ofDatabase) await writeFile(join(profile, file), 'not a database');

    const page = await openPage(await launch());
    const opened = await openStore(page, 1);
    test.info().annotations.push({ type: 'corrupt', description: JSON.stringify(opened) });
    expect(['indexeddb', 'memory']).toContain(opened.mode);
    expect(await append(page, 'b')).toEqual({ kept: true, count: 1 });
    expect(await countEvents(page)).toBe(1);
  });
});
