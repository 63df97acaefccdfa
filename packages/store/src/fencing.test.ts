import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { eraseStore } from './erase-store.ts';
import { eventAt, openForTest, tabOf } from './testing.ts';

const a = eventAt(1, 'a');
const b = eventAt(2, 'b');

const openTab = async (factory: IDBFactory, epoch: number) =>
  (await openForTest({ indexedDB: tabOf(factory), epoch })).store;

describe('the consent epoch', () => {
  it('[P4] erases what an older epoch left when a newer one opens, and fences the older', async () => {
    const factory = new IDBFactory();
    const old = await openTab(factory, 1);
    await old.append([a]);
    await old.write('profile', 1);
    const fresh = await openTab(factory, 2);
    expect([await fresh.events(), await fresh.read('profile')]).toEqual([[], undefined]);
    expect(await old.append([b])).toEqual({ kept: false, reason: 'fenced' });
    expect(old.fenced).toBe(true);
    expect(await fresh.size()).toEqual({ events: 0, bytes: 0 });
  });

  it('[P4] fences a store from the start that opens with an older epoch', async () => {
    const factory = new IDBFactory();
    const fresh = await openTab(factory, 2);
    await fresh.append([a]);
    const late = await openTab(factory, 1);
    expect([late.fenced, late.mode, late.memoryReason]).toEqual([true, 'indexeddb', undefined]);
    expect(await late.append([b])).toEqual({ kept: false, reason: 'fenced' });
    expect([await late.write('x', 1), await late.update('x', () => 1), await late.remove('x')]).toEqual(
      Array(3).fill(false),
    );
    expect([await late.events(), await late.read('x'), await late.compact()]).toEqual([[], undefined, []]);
    await expect(late.exportAll()).rejects.toMatchObject({ code: 'no-consent' });
    expect(await fresh.events()).toEqual([a]);
  });

  it('[P4] refuses a batch that was waiting when the epoch changed, and forgets what it had in memory', async () => {
    const factory = new IDBFactory();
    const old = await openTab(factory, 1);
    await old.append([a]);
    const [, outcome] = await Promise.all([
      openTab(factory, 2),
      openTab(factory, 2).then(() => old.append([b])),
    ]);
    expect(outcome).toEqual({ kept: false, reason: 'fenced' });
    expect(await old.events()).toEqual([]);
  });

  it('shares one database among tabs of one epoch, none overwriting another', async () => {
    const factory = new IDBFactory();
    const tabs = await Promise.all([1, 2, 3].map(() => openTab(factory, 1)));
    await Promise.all(tabs.map((tab, i) => tab.append([eventAt(i, `${i}`), eventAt(i, `${i}`)])));
    const count = (current: unknown): unknown => ((current as number | undefined) ?? 0) + 1;
    await Promise.all(tabs.map((tab) => tab.update('count', count)));
    for (const tab of tabs) {
      expect(await tab.events()).toHaveLength(6);
      expect(await tab.read('count')).toBe(3);
      expect((await tab.size()).events).toBe(6);
    }
  });

  it('hands a dropped event to one tab only, however many compact at once', async () => {
    const factory = new IDBFactory();
    let time = 0;
    const clock = () => time;
    const tabs = await Promise.all([1, 2].map(() => openForTest({ indexedDB: tabOf(factory), clock })));
    await tabs[0]?.store.append(Array.from({ length: 50 }, (_, i) => eventAt(i, `${i}`, 10)));
    time = 20;
    const dropped = (await Promise.all(tabs.map(({ store }) => store.compact()))).flat();
    expect(dropped).toHaveLength(50);
    expect(new Set(dropped.map(({ data }) => data['item_id'])).size).toBe(50);
  });
});

describe('erasing', () => {
  it('[P4] deletes the database, and every store that was open is fenced', async () => {
    const factory = new IDBFactory();
    const tabs = await Promise.all([1, 2].map(() => openTab(factory, 1)));
    await tabs[0]?.append([a]);
    expect(await eraseStore({ database: 'homebody', epoch: 2, indexedDB: factory })).toEqual('deleted');
    expect(await factory.databases()).toEqual([]);
    for (const tab of tabs) {
      expect(await tab.append([b])).toEqual({ kept: false, reason: 'fenced' });
      expect(await tab.events()).toEqual([]);
      expect(tab.fenced).toBe(true);
    }
    expect(await factory.databases()).toEqual([]);
  });

  it('creates no database where there is none', async () => {
    const factory = new IDBFactory();
    expect(await eraseStore({ database: 'homebody', epoch: 2, indexedDB: factory })).toEqual('deleted');
    expect(await factory.databases()).toEqual([]);
  });

  it('[P4] clears and fences when a frozen tab holds the database, and says that it is not deleted yet', async () => {
    const factory = new IDBFactory();
    const store = await openTab(factory, 1);
    await store.append([a]);
    await store.write('profile', 1);
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('homebody');
      request.addEventListener('success', () => resolve(request.result));
    });
    const erasing = eraseStore({ database: 'homebody', epoch: 2, indexedDB: factory, timeoutMs: 100 });
    expect(await erasing).toEqual('cleared');
    const records = await Promise.all(
      ['events', 'state', 'meta'].map(
        (name) =>
          new Promise((resolve) => {
            const all = frozen.transaction(name).objectStore(name).getAll();
            all.addEventListener('success', () => resolve(all.result));
          }),
      ),
    );
    expect(records).toEqual([[], [], [2]]);
    expect(await store.append([b])).toEqual({ kept: false, reason: 'fenced' });
    frozen.close();
  });

  it('never lowers the epoch, so that a slow tab does not let old writers in again', async () => {
    const factory = new IDBFactory();
    const store = await openTab(factory, 5);
    const deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
    const indexedDB = tabOf(factory, { deleteDatabase });
    expect(await eraseStore({ database: 'homebody', epoch: 3, indexedDB, timeoutMs: 50 })).toEqual('cleared');
    expect((await store.exportAll()).meta).toEqual({ epoch: 5 });
  });

  it('[P4] rejects with erase-incomplete when the database can neither be cleared nor deleted', async () => {
    const factory = new IDBFactory();
    const refuse = (): IDBOpenDBRequest => {
      throw new DOMException('injected', 'UnknownError');
    };
    const indexedDB = tabOf(factory, { open: refuse, deleteDatabase: refuse });
    await expect(eraseStore({ database: 'homebody', epoch: 2, indexedDB })).rejects.toMatchObject({
      code: 'erase-incomplete',
      message: expect.stringContaining('homebody'),
      cause: { name: 'UnknownError' },
    });
  });

  it('[P4] rejects in time when the database hangs, and finishes the erasure when it can', async () => {
    const factory = new IDBFactory();
    const store = await openTab(factory, 1);
    await store.append([a]);
    let release = (): void => {};
    const late = new Promise<void>((resolve) => (release = resolve));
    const indexedDB = tabOf(factory, {
      open: (name) => {
        const request = new EventTarget();
        void late.then(() => {
          const real = factory.open(name);
          real.addEventListener('success', () => {
            Object.assign(request, { result: real.result });
            request.dispatchEvent(new Event('success'));
          });
        });
        return request as IDBOpenDBRequest;
      },
    });
    await expect(
      eraseStore({ database: 'homebody', epoch: 2, indexedDB, timeoutMs: 30 }),
    ).rejects.toMatchObject({
      code: 'erase-incomplete',
    });
    release();
    await expect.poll(async () => (await factory.databases()).length).toBe(0);
    expect(await store.append([b])).toEqual({ kept: false, reason: 'fenced' });
  });

  it('deletes a database that is not ours to clear', async () => {
    const factory = new IDBFactory();
    const request = factory.open('homebody', 1);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.close();
    expect(await eraseStore({ database: 'homebody', epoch: 2, indexedDB: factory })).toEqual('deleted');
  });

  it('[P4] leaves nothing of an erased epoch to a store that opens afterwards', async () => {
    const factory = new IDBFactory();
    const store = await openTab(factory, 1);
    await store.append([a]);
    await eraseStore({ database: 'homebody', epoch: 2, indexedDB: factory });
    const fresh = await openTab(factory, 2);
    expect(await fresh.events()).toEqual([]);
    expect(await fresh.append([b])).toEqual({ kept: true, count: 1 });
    expect(await store.append([a])).toEqual({ kept: false, reason: 'fenced' });
    expect(await fresh.events()).toEqual([b]);
  });
});
