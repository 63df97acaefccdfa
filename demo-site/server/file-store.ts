import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

interface Representation {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip' | undefined;
  readonly etag: string;
}

/** A file as it goes over the wire. */
export interface StoredFile {
  readonly type: string;
  readonly cache: string;
  /** In the best encoding that the client accepts; compressed once. */
  readonly as: (acceptEncoding: string) => Representation;
}

export interface FileStore {
  readonly find: (url: string) => Promise<StoredFile | { readonly redirect: string } | undefined>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const isText = /^(text|application\/json|image\/svg)/;

/** Files below a folder, kept in memory until they change on disk. */
export const createFileStore = (root: string): FileStore => {
  const base = resolve(root);
  const kept = new Map<string, { readonly stamp: string; readonly file: StoredFile }>();

  const load = async (path: string): Promise<StoredFile | undefined> => {
    const found = await stat(path).catch(() => undefined); // Nothing there: a 404.
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs}:${found.size}`;
    const known = kept.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = storedFile(path, await readFile(path));
    kept.set(path, { stamp, file });
    return file;
  };

  return {
    find: async (url) => {
      const path = pathOf(url);
      if (path === undefined) return undefined;
      const full = resolve(base, `.${path}`);
      if (full !== base && !full.startsWith(base + sep)) return undefined;
      if (path.endsWith('/')) return load(resolve(full, 'index.html'));
      const file = await load(full);
      if (file) return file;
      // Leading slashes are one, or the browser would read a host into "//".
      return (await load(resolve(full, 'index.html')))
        ? { redirect: `/${path.replace(/^\/+/, '')}/${queryOf(url)}` }
        : undefined;
    },
  };
};

/** The decoded path, or `undefined` when it is not one. Dot files are never served. */
const pathOf = (url: string): string | undefined => {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return path.startsWith('/') && !/[\0\\]|\/\./.test(path) ? path : undefined;
  } catch {
    return undefined; // Not well encoded.
  }
};

const queryOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

const storedFile = (path: string, bytes: Buffer): StoredFile => {
  const type = types[extname(path)] ?? 'application/octet-stream';
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  const made = new Map<string, Representation>();
  const make = (encoding: Representation['encoding']): Representation => {
    const known = made.get(encoding ?? '');
    if (known) return known;
    const representation = { body: encoded(bytes, encoding), encoding, etag: `"${hash}${encoding ?? ''}"` };
    made.set(encoding ?? '', representation);
    return representation;
  };
  return {
    type,
    cache: isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    as: (accept) => {
      const worthIt = bytes.length > 500 && (isText.test(type) || path.includes(`${sep}pack${sep}`));
      if (!worthIt) return make(undefined);
      if (/\bbr\b/.test(accept)) return make('br');
      return make(/\bgzip\b/.test(accept) ? 'gzip' : undefined);
    },
  };
};

/** Pack files carry a piece of their own hash in their names, and so never change. */
const isHashed = (path: string): boolean =>
  path.includes(`${sep}homebody${sep}pack${sep}`) && /[-.][0-9a-f]{8,}\./.test(path);

const encoded = (bytes: Buffer, encoding: Representation['encoding']): Buffer => {
  if (encoding === 'gzip') return gzipSync(bytes);
  if (encoding === 'br') {
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  }
  return bytes;
};
