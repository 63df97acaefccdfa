import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { dayMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import frozen from '../fixtures/database-v1.json' with { type: 'json' };
import { openForTest } from './testing.ts';

const thaw = (): Promise<IDBFactory> =>
  new Promise((resolve, reject) => {
    const factory = new IDBFactory();
    const request = factory.open('homebody', frozen.version);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('upgradeneeded', () => {
      for (const [name, { autoIncrement, entries }] of Object.entries(frozen.stores)) {
        const store = request.result.createObjectStore(name, { autoIncrement });
        for (const [key, value] of entries) store.put(value, key as IDBValidKey);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve(factory);
    });
  });

const open = async () => {
  const indexedDB = await thaw();
  const { store, problems } = await openForTest({ indexedDB, epoch: 3, clock: () => 11 * dayMs });
  return { store, problems };
};

describe('records in a frozen database of version 1', () => {
  it('reads every record of this version', async () => {
    const { store, problems } = await open();
    expect((await store.events()).map(({ name, at }) => [name, at])).toEqual([
      ['view_item', 864_000_000],
      ['add_to_cart', 864_001_000],
    ]);
    expect(await store.read('profile')).toEqual({ seen: 2 });
    expect(store.mode).toBe('indexeddb');
    expect(problems).toEqual([]);
  });

  it('takes state of another version for absent and replaces it when written', async () => {
    const { store } = await open();
    expect(await store.read('ranker')).toBeUndefined();
    expect(await store.read('plan')).toBeUndefined();
    expect(await store.update('ranker', (current) => ({ was: current }))).toBe(true);
    expect(await store.read('ranker')).toEqual({ was: undefined });
  });

  it('drops records of an older version at compaction, and leaves those of a newer one', async () => {
    const { store } = await open();
    expect((await store.exportAll()).unread).toHaveLength(5);
    expect(await store.compact()).toEqual([]);
    expect((await store.exportAll()).unread).toEqual([
      { v: 2, packed: 'from a later version' },
      { v: 2, later: true },
      { v: 0, weights: [1, 2, 3] },
    ]);
    expect((await store.size()).events).toBe(2);
  });

  it('[P6] exports the records it can not read as they are', async () => {
    const { store } = await open();
    const { unread, meta } = await store.exportAll();
    expect(unread).toContainEqual({ v: 0, e: ['view_item', 86_400_000] });
    expect(meta['epoch']).toBe(3);
  });
});
