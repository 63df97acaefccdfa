import { expect, test } from '@playwright/test';
import { type PageServer, bundle, servePages } from './page-server.ts';

/** Every way out that a worker has, by name; each runs alone and its failure is part of the experiment. */
const channels = `{
  fetchElsewhere: (sink) => fetch(sink + '/fetch-elsewhere', { mode: 'no-cors' }),
  fetchHere: (_sink, own) => fetch(own + '/fetch-here'),
  xhr: (sink) => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.onload = resolve; x.onerror = reject; x.open('GET', sink + '/xhr'); x.send(); }),
  webSocket: (sink) => new Promise((resolve, reject) => { const s = new WebSocket(sink.replace('http', 'ws') + '/web-socket'); s.onopen = resolve; s.onerror = reject; }),
  eventSource: (sink) => new Promise((resolve, reject) => { const s = new EventSource(sink + '/event-source'); s.onopen = resolve; s.onerror = () => { s.close(); reject(); }; }),
  importScripts: async (sink) => importScripts(sink + '/import-scripts.js'),
  dynamicImport: (sink) => import(sink + '/dynamic-import.js'),
  cacheAdd: async (_sink, own) => (await caches.open('probe')).add(own + '/cache-add'),
  nestedWorker: (_sink, own) => new Promise((resolve, reject) => { const w = new Worker(own + '/nested-worker.js'); w.onmessage = resolve; w.onerror = reject; setTimeout(reject, 500); }),
  nestedBlobWorker: (sink) => new Promise((resolve, reject) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('" + sink + "/nested-blob-worker').then(() => postMessage(1), () => postMessage(0))"]))); w.onmessage = ({ data }) => data ? resolve() : reject(); w.onerror = reject; setTimeout(reject, 500); }),
  eval: async () => (0, eval)('1'),
}`;

const probe = `const channels = ${channels};
const inIndexedDb = () => new Promise((resolve) => { const open = indexedDB.open('probe'); open.onsuccess = () => { open.result.close(); resolve(true); }; open.onerror = () => resolve(false); });
onmessage = ({ data: port }) => { port.onmessage = async ({ data: { sink, own } }) => {
  const results = {};
  for (const [name, leave] of Object.entries(channels)) {
    try { await leave(sink, own); results[name] = 'out'; } catch { results[name] = 'held'; }
  }
  port.postMessage({ results, storage: await inIndexedDb() });
}; };`;

const html = '<!doctype html><title>jail</title><script src="/jail.js"></script>';

let own: PageServer;
let sink: PageServer;

test.beforeAll(async () => {
  const script = await bundle(new URL('../src/jail/open-jail.ts', import.meta.url).pathname, 'jailing');
  own = await servePages({
    '/': { type: 'text/html', body: html },
    '/jail.js': { type: 'text/javascript', body: script },
    '/probe.js': { type: 'text/javascript', body: probe },
  });
  sink = await servePages({});
});

test.afterAll(async () => {
  await own.close();
  await sink.close();
});

interface Probed {
  readonly results: Readonly<Record<string, 'out' | 'held'>>;
  readonly storage: boolean;
}

test('[P3] no network channel of a worker leads out of the jail, while its storage works', async ({
  page,
}) => {
  await page.goto(own.origin);
  const { results, storage } = await page.evaluate(
    async ({ code, sinkOrigin }) => {
      const { openJail } = (globalThis as unknown as { jailing: typeof import('../src/jail/open-jail.ts') })
        .jailing;
      const jail = await openJail(document, {
        timeoutMs: 2_000,
        trusted: { createHTML: (text) => text, createScriptURL: (url) => url },
      });
      if (!jail) throw new Error('the jail did not open');
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<Probed>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data as Probed);
      });
      jail.start(code, port2, (why) => console.error(why));
      port1.postMessage({ sink: sinkOrigin, own: location.origin });
      return answer;
    },
    { code: probe, sinkOrigin: sink.origin },
  );
  expect(Object.values(results)).not.toContain('out');
  expect(storage).toBe(true);
  expect(sink.arrived()).toEqual([]);
  expect(own.arrived().filter((path) => path !== '/favicon.ico')).toEqual([]);
});

test('the same probe outside the jail does reach the server, so the test above can fail', async ({
  page,
}) => {
  await page.goto(own.origin);
  const { results } = await page.evaluate(async (sinkOrigin) => {
    const worker = new Worker('/probe.js');
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(port2, [port2]);
    return new Promise<Probed>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Probed);
      port1.postMessage({ sink: sinkOrigin, own: location.origin });
    });
  }, sink.origin);
  expect(results['fetchElsewhere']).toBe('out');
  expect(sink.arrived().length).toBeGreaterThan(3);
});
