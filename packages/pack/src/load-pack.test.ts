import { describe, expect, it } from 'vitest';
import { type PackReceiver, loadPack } from './load-pack.ts';

const file = (name: string, load: 'first' | 'later', bytes = 4) => ({ file: name, bytes, load });

const sections = {
  vectors: file('vectors.v1.bin', 'later'),
  items: file('items.v1.bin', 'first'),
  content: file('content.v1.bin', 'later'),
  popularity: file('popularity.v1.bin', 'first'),
};

const load = async (manifest: unknown, { url = '/homebody/pack/', refuse = '' } = {}) => {
  const log: string[] = [];
  const receiver: PackReceiver = {
    manifest: async () => log.push('manifest'),
    section: async (name, bytes) => {
      if (name === refuse) throw new Error(`refused ${name}`);
      log.push(`${name} ${bytes.byteLength}`);
    },
  };
  const loading = loadPack(url, {
    receiver,
    idle: async () => log.push('idle'),
    fetchBytes: async (address, cache) => {
      log.push(`GET ${address} ${cache}`);
      if (!address.endsWith('manifest.json')) return new ArrayBuffer(4);
      const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
      return new TextEncoder().encode(text).buffer as ArrayBuffer;
    },
  });
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { log, error };
};

describe('loading a pack', () => {
  it('[P2] always fetches the same files in the same order: first, then, when idle, later', async () => {
    const { log, error } = await load({ sections });
    expect(error).toBeUndefined();
    expect(log).toEqual([
      'GET /homebody/pack/manifest.json no-cache',
      'manifest',
      'GET /homebody/pack/items.v1.bin default',
      'items 4',
      'GET /homebody/pack/popularity.v1.bin default',
      'popularity 4',
      'idle',
      'GET /homebody/pack/vectors.v1.bin default',
      'vectors 4',
      'GET /homebody/pack/content.v1.bin default',
      'content 4',
    ]);
  });

  it('takes a folder with or without its last slash', async () => {
    const { log } = await load({ sections: {} }, { url: 'https://cdn.example/pack' });
    expect(log[0]).toBe('GET https://cdn.example/pack/manifest.json no-cache');
  });

  it.each([
    '../secret.bin',
    '/etc/items.bin',
    'https://elsewhere.example/x.bin',
    '//elsewhere.example',
    'items.bin?visitor=7',
    'items.bin#x',
    'a\\b.bin',
    '%2e%2e.bin',
    '',
    '..',
    7,
  ])('[P2] never asks for %j, which is not below the pack', async (name) => {
    const { log, error } = await load({ sections: { items: { ...sections.items, file: name } } });
    expect(error).toMatchObject({ code: 'pack-corrupt' });
    expect(log.filter((line) => line.startsWith('GET'))).toHaveLength(1);
  });

  it('refuses a section that is too large to hold, before asking for it', async () => {
    const { log, error } = await load({ sections: { items: file('items.v1.bin', 'first', 2 ** 30) } });
    expect(error).toMatchObject({ code: 'pack-corrupt' });
    expect(log.filter((line) => line.startsWith('GET'))).toHaveLength(1);
  });

  it('refuses a section that is shorter than promised', async () => {
    const { error } = await load({ sections: { items: file('items.v1.bin', 'first', 5) } });
    expect(error).toMatchObject({ code: 'pack-corrupt' });
  });

  it.each(['', 'null', '<!doctype html>', '{}', '[]', '{"sections":7}'])(
    'refuses %j as a manifest',
    async (text) => {
      expect((await load(text)).error).toMatchObject({ code: 'pack-corrupt' });
    },
  );

  it('hands over every other section when its receiver refuses one, and then says why', async () => {
    const { log, error } = await load({ sections }, { refuse: 'popularity' });
    expect(error).toMatchObject({ message: 'refused popularity' });
    expect(log.filter((line) => line.endsWith(' 4'))).toEqual(['items 4', 'vectors 4', 'content 4']);
  });
});
