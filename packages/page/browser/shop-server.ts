import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';

export type Route = (response: ServerResponse) => void | Promise<void>;

/** A script made of one file of this folder, as a browser runs it. */
export const bundleOf = (file: string): string =>
  buildSync({
    entryPoints: [new URL(file, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles[0]!.text;

export const script =
  (text: string): Route =>
  (response) =>
    void response.setHeader('content-type', 'text/javascript').end(text);

export const html =
  (text: string, headers: Readonly<Record<string, string>> = {}): Route =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);

/** Sends one chunk after another, and waits for a browser's few frames between them. */
export const chunked =
  (...chunks: readonly string[]): Route =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    for (const chunk of chunks) {
      response.write(chunk);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    response.end();
  };

/** Every path that is no route is an image. */
export const openShop = async (routes: Readonly<Record<string, Route>>) => {
  const server = createServer((request, response) => {
    const route = new Map(Object.entries(routes)).get(request.url ?? '');
    if (route) void route(response);
    else
      response
        .setHeader('content-type', 'image/svg+xml')
        .end(
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#888"/></svg>',
        );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};
