import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchPackFile } from './fetch-pack-file.ts';

describe('fetching a file of a pack', () => {
  let server: Server;
  let base: string;

  beforeEach(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/items.bin' }).end();
      else if (request.url === '/items.bin') response.end(Uint8Array.of(1, 2, 3));
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((closed) => server.close(closed)));

  it('gives its bytes', async () => {
    expect(new Uint8Array(await fetchPackFile(`${base}/items.bin`, 'default'))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });

  it.each(['/absent.bin', '/moved'])('rejects with pack-missing for %s', async (path) => {
    await expect(fetchPackFile(base + path, 'no-cache')).rejects.toMatchObject({ code: 'pack-missing' });
  });

  it('rejects with pack-missing when nobody answers', async () => {
    await expect(fetchPackFile('http://127.0.0.1:1/manifest.json', 'no-cache')).rejects.toMatchObject({
      code: 'pack-missing',
    });
  });
});
