import type { Page, Worker } from '@playwright/test';
import { lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { ask } from '../support/on-device.ts';
import { type Sink, openSink, recordBefore } from '../support/recording-server.ts';
import { withAttributes } from '../support/script-tag.ts';
import { agree, expect, test, vaultReady } from '../support/shop.ts';

let sink: Sink;

test.beforeEach(async () => {
  sink = await openSink();
});

test.afterEach(async () => {
  await sink.close();
});

/** Tries every way out that a worker has, each to `elsewhere` and `here`; resolves to how each ended. */
const tryEveryWayOut = (
  worker: Worker,
  elsewhere: string,
  here: string,
): Promise<Readonly<Record<string, 'out' | 'held' | 'absent'>>> =>
  worker.evaluate(
    async ([away, own]) => {
      const scope = globalThis as unknown as Record<string, new (...values: readonly unknown[]) => never>;
      const opened = (thing: EventTarget, yes: string, no = 'error'): Promise<unknown> =>
        new Promise((resolve, reject) => {
          thing.addEventListener(yes, resolve);
          // Or the error of a worker's worker would be the vault's own, and end it.
          thing.addEventListener(no, (event) => {
            event.preventDefault();
            reject(event as unknown as Error);
          });
        });
      const blobWorker = (code: string): Promise<unknown> => {
        const url = URL.createObjectURL(new Blob([code]));
        return opened(new Worker(url), 'message');
      };
      const ways: Readonly<Record<string, () => Promise<unknown>>> = {
        'fetch elsewhere': () => fetch(`${away}/fetch`, { mode: 'no-cors' }),
        'fetch here': () => fetch(`${own}/out/fetch`),
        'fetch that outlives the page': () =>
          fetch(`${away}/keepalive`, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
        XMLHttpRequest: () => {
          const request = new XMLHttpRequest();
          request.open('GET', `${own}/out/xhr`);
          request.send();
          return opened(request, 'load');
        },
        WebSocket: () => opened(new WebSocket(`${away.replace('http', 'ws')}/socket`), 'open'),
        WebSocketStream: () =>
          (
            new scope['WebSocketStream']!(`${away.replace('http', 'ws')}/stream`) as {
              opened: Promise<unknown>;
            }
          ).opened,
        WebTransport: () =>
          (
            new scope['WebTransport']!(`${away.replace('http:', 'https:')}/transport`) as {
              ready: Promise<unknown>;
            }
          ).ready,
        EventSource: () => opened(new EventSource(`${own}/out/events`), 'open'),
        importScripts: async () =>
          (globalThis as unknown as { importScripts: (url: string) => void }).importScripts(
            `${own}/out/import-scripts.js`,
          ),
        'dynamic import': () => import(`${own}/out/import.js`),
        'Cache API': async () => (await caches.open('out')).add(`${own}/out/cache`),
        FontFace: () => new FontFace('out', `url(${own}/out/font)`).load(),
        'worker from a URL': () => opened(new Worker(`${own}/out/worker.js`), 'message'),
        'worker from a blob': () =>
          blobWorker(`fetch('${own}/out/blob-worker').then(() => postMessage(1), () => { throw 0 })`),
        'worker from a blob that imports': () =>
          blobWorker(`importScripts('${own}/out/blob-import.js'); postMessage(1)`),
        SharedWorker: () =>
          opened(new scope['SharedWorker']!(`${own}/out/shared-worker.js`) as EventTarget, 'message'),
        sendBeacon: async () => {
          const { sendBeacon } = navigator as { readonly sendBeacon?: (url: string) => boolean };
          if (!sendBeacon) throw new ReferenceError('sendBeacon');
          if (!sendBeacon.call(navigator, `${away}/beacon`)) throw new Error('refused');
        },
        'service worker': () => {
          const { serviceWorker } = navigator;
          if (!serviceWorker) throw new ReferenceError('serviceWorker');
          return serviceWorker.register(`${own}/out/service-worker.js`);
        },
      };
      const ends: Record<string, 'out' | 'held' | 'absent'> = {};
      const late = (): Promise<never> =>
        new Promise((_, reject) => {
          setTimeout(() => reject(new Error('no answer')), 1_500);
        });
      for (const [name, leave] of Object.entries(ways)) {
        try {
          await Promise.race([leave(), late()]);
          ends[name] = 'out';
        } catch (error) {
          const isAbsent = error instanceof ReferenceError || String(error).includes('is not a constructor');
          ends[name] = isAbsent ? 'absent' : 'held';
        }
      }
      return ends;
    },
    [elsewhere, here] as const,
  );

const enter = async (page: Page, url: string): Promise<Worker> => {
  await page.goto(url);
  await agree(page);
  await vaultReady(page);
  return onlyWorker(page);
};

const onlyWorker = (page: Page): Worker => {
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  if (!worker) throw new Error('there is no worker');
  return worker;
};

test('[P3] in the running shop, the vault finds no way out', async ({ page, shop }) => {
  test.slow();
  const front = await recordBefore(shop.port);
  const vault = await enter(page, front.url);
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'jailed', storage: 'indexeddb' });
  expect(vault.url()).toMatch(/^blob:/);

  const ends = await tryEveryWayOut(vault, `http://127.0.0.1:${sink.port}`, front.url);

  expect(Object.entries(ends).filter(([, end]) => end === 'out')).toEqual([]);
  expect(Object.values(ends).filter((end) => end === 'held').length).toBeGreaterThan(10);
  expect(sink.connections()).toEqual([]);
  expect(front.arrived().filter(({ url }) => url.startsWith('/out/'))).toEqual([]);
  // It was the vault at work that was tried, and it still is at work.
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'jailed' });
  await front.close();
});

test('[P3] the trainer’s own program, started in the shop’s jail, finds no way out either', async ({
  page,
  shop,
}) => {
  test.slow();
  const front = await recordBefore(shop.port);
  const vault = await enter(page, front.url);
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

  const ends = await tryEveryWayOut(trainer, `http://127.0.0.1:${sink.port}`, front.url);

  expect(Object.entries(ends).filter(([, end]) => end === 'out')).toEqual([]);
  expect(sink.connections()).toEqual([]);
  expect(front.arrived().filter(({ url }) => url.startsWith('/out/'))).toEqual([]);
  await front.close();
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
  const front = await recordBefore(shop.port);
  await withAttributes(page, 'data-isolation="worker"');
  const vault = await enter(page, front.url);
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'worker' });
  const ends = await tryEveryWayOut(vault, `http://127.0.0.1:${sink.port}`, front.url);
  expect(ends).toMatchObject({ 'fetch elsewhere': 'out', 'fetch here': 'out' });
  const paths = new Set(front.arrived().map(({ url }) => url));
  for (const name of [
    'xhr',
    'events',
    'import-scripts.js',
    'import.js',
    'cache',
    'font',
    'worker.js',
    'blob-worker',
    'blob-import.js',
  ])
    expect(paths).toContain(`/out/${name}`);
  const told = sink.connections().join('\n');
  for (const name of ['GET /fetch', 'POST /keepalive', 'GET /socket']) expect(told).toContain(name);
  await front.close();
});
