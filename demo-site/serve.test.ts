import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from './serve.ts';

const root = join(mkdtempSync(join(tmpdir(), 'shop-')), 'dist');
const files: Readonly<Record<string, string>> = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Not here</h1>',
  'cart/index.html': '<h1>Cart</h1>',
  'images/mug.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'shop.css': 'body{}'.repeat(200),
  'homebody/pack/manifest.json': '{}',
  'homebody/pack/items.0a1b2c3d4e5f.bin': 'bytes',
  '.hidden': 'no',
  '../secret.txt': 'no',
};

let server: Server;
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  server = await serve({ root, headers: { 'x-shop': 'yes' } });
});
afterAll(() => server.close());

/** Sends the path as it is, where `fetch` would tidy it up first. */
const statusOf = (path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + path, init);

describe('serve', () => {
  it('answers with pages, their types and the headers asked for', async () => {
    const home = await get('/?inspect');
    expect(await home.text()).toBe('<h1>Home</h1>');
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(home.headers.get('x-shop')).toBe('yes');
    expect((await get('/images/mug.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('sends a folder without its slash to the one with it, query kept', async () => {
    const response = await get('/cart?inspect', { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/cart/?inspect');
  });

  it('answers 404 with the shop’s own page', async () => {
    const response = await get('/nothing/');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Not here</h1>');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.hidden',
    '/%00',
    '/%zz',
    '//../secret.txt',
  ])('gives nothing away at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('only answers GET and HEAD', async () => {
    expect(await statusOf('/', 'POST')).toBe(405);
    expect(await statusOf('/', 'HEAD')).toBe(200);
  });

  it('lets pack files with a hash in their name be kept for ever, and asks again for everything else', async () => {
    const cacheOf = async (path: string): Promise<string | null> =>
      (await get(path)).headers.get('cache-control');
    expect(await cacheOf('/homebody/pack/items.0a1b2c3d4e5f.bin')).toContain('immutable');
    expect(await cacheOf('/homebody/pack/manifest.json')).toBe('no-cache');
    expect(await cacheOf('/')).toBe('no-cache');
  });

  it('answers 304 to whoever has it already', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('compresses what is worth it', async () => {
    const response = await get('/shop.css', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe(files['shop.css']);
    expect((await get('/')).headers.get('content-encoding')).toBeNull();
  });
});
