/**
 * A small static server for the demo shop. `npm start --workspace demo-site -- --port 8080 --csp strict`,
 * or `serve()` from a test.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type StoredFile, createFileStore } from './server/file-store.ts';
import { strictPolicy } from './server/strict-policy.ts';

export interface ServeOptions {
  readonly root: string;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further ones for single files, by their path. */
  readonly headersOf?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the files below `root`, and nothing else, on this machine only. */
export const serve = async ({
  root,
  port = 0,
  headers = {},
  headersOf = {},
}: ServeOptions): Promise<Server> => {
  const files = createFileStore(root);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await files.find(request.url ?? '/');
    if (found && 'redirect' in found) {
      response.writeHead(301, { location: found.redirect }).end();
      return;
    }
    const file = found ?? (await files.find('/404.html'));
    if (!file || 'redirect' in file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
      return;
    }
    send(file, found ? 200 : 404, request, response);
  };

  const send = (
    file: StoredFile,
    status: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): void => {
    const { body, encoding, etag } = file.as(String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', file.cache);
    response.setHeader('etag', etag);
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    if (encoding) response.setHeader('content-encoding', encoding);
    const own = headersOf[(request.url ?? '').split('?')[0] ?? ''];
    for (const [name, value] of Object.entries({ ...headers, ...own })) response.setHeader(name, value);
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('content-length', body.length);
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, csp: { type: 'string' }, root: { type: 'string' } },
  });
  if (values.csp !== undefined && values.csp !== 'strict') {
    throw new Error(`--csp ${values.csp}: the only policy there is is "strict".`);
  }
  const headers = values.csp ? { 'content-security-policy': await strictPolicy() } : {};
  const root = values.root ?? join(import.meta.dirname, 'dist');
  const { url } = await serve({ root, port: Number(values.port), headers });
  console.log(`The demo shop is open: ${url}`);
}
