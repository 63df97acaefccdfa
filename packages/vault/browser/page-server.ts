import { type Server, createServer } from 'node:http';
import { build } from 'esbuild';

export interface PageServer {
  readonly origin: string;
  /** Paths asked for, in order, the pages' own left out. */
  readonly arrived: () => readonly string[];
  readonly close: () => Promise<void>;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Bundles one module for a browser, its exports under the global `name`. */
export const bundle = async (entry: string, name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
  });
  return outputFiles[0]?.text ?? '';
};

/** Serves `files` by path and remembers every other request: a page's server and a sink for what leaks, in one. */
export const servePages = async (
  files: Readonly<
    Record<
      string,
      { readonly type: string; readonly body: string; readonly headers?: Record<string, string> }
    >
  >,
): Promise<PageServer> => {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = files[path];
    if (!file) arrived.push(path);
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      'access-control-allow-origin': '*',
      ...file?.headers,
    });
    response.end(file?.body ?? '');
  });
  server.on('upgrade', (request, socket) => {
    arrived.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    arrived: () => arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
