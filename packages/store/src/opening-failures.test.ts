/** The catalogue of IndexedDB failures, first half: a database that can't be opened. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.ts';
import { eventAt, openForTest, rawOpen, tabOf, watched } from './testing.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const never = new EventTarget() as IDBOpenDBRequest;
const hanging = { open: () => never };
const throwing = (name: string) => ({
  open: (): IDBOpenDBRequest => {
    throw new DOMException('injected', name);
  },
});

/** Opens that fail with an error event, the first `times` times. */
const failing = (factory: IDBFactory, name: string, times = Infinity): IDBFactory => {
  let left = times;
  return tabOf(factory, {
    open: (database, version) => {
      if (left <= 0) return factory.open(database, version);
      left -= 1;
      const request = new EventTarget();
      Object.assign(request, { error: new DOMException('injected', name) });
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return request as IDBOpenDBRequest;
    },
  });
};

const a = eventAt(1, 'a');
const b = eventAt(2, 'b');

describe('opening', () => {
  it('[P12] is in memory where there is no IndexedDB, and says so once', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { store, problems } = await openForTest();
    vi.unstubAllGlobals();
    expect([store.mode, store.memoryReason]).toEqual(['memory', 'absent']);
    expect(await store.append([a])).toEqual({ kept: true, count: 1 });
    expect(problems.map(({ code }) => code)).toEqual(['storage-unavailable']);
  });

  it('[P12] is in memory where even looking at IndexedDB throws', async () => {
    const looking = vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('injected', 'SecurityError');
    });
    const { store } = await openForTest();
    expect(looking).toHaveBeenCalled();
    expect(store.memoryReason).toBe('absent');
  });

  it('[P12] is in memory when the open request hangs, as the first one does in Safari 14', async () => {
    const { store, problems } = await openForTest({ indexedDB: tabOf(new IDBFactory(), hanging) });
    expect(store.memoryReason).toBe('timeout');
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'corrupt'],
  ])('[P12] is in memory when opening throws or reports %s', async (name, reason) => {
    const thrown = await openForTest({ indexedDB: tabOf(new IDBFactory(), throwing(name)) });
    const reported = await openForTest({ indexedDB: failing(new IDBFactory(), name) });
    expect([thrown.store.memoryReason, reported.store.memoryReason]).toEqual([reason, reason]);
  });

  it('tries once more after an UnknownError, as Chrome gives after "clear site data", and never again', async () => {
    const once = failing(new IDBFactory(), 'UnknownError', 1);
    expect((await openForTest({ indexedDB: once })).store.mode).toBe('indexeddb');
    const always = failing(new IDBFactory(), 'UnknownError');
    const open = vi.spyOn(always, 'open');
    expect((await openForTest({ indexedDB: always })).store.mode).toBe('memory');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('[P12] is in memory when a deletion waits for a tab that does not close: no event comes at all', async () => {
    const factory = new IDBFactory();
    const frozen = await rawOpen(factory, 1);
    factory.deleteDatabase('homebody');
    const { store } = await openForTest({ indexedDB: factory });
    expect(store.memoryReason).toBe('timeout');
    frozen.close();
  });

  it('[P12] says blocked when the browser says so', async () => {
    const factory = new IDBFactory();
    const request = new EventTarget() as IDBOpenDBRequest;
    const indexedDB = tabOf(factory, {
      open: () => {
        queueMicrotask(() => request.dispatchEvent(new Event('blocked')));
        return request;
      },
    });
    expect((await openForTest({ indexedDB })).store.memoryReason).toBe('blocked');
  });

  it('[P4] creates no database when the browser gets round to it after the wait is over', async () => {
    const factory = new IDBFactory();
    const frozen = await rawOpen(factory, 1);
    factory.deleteDatabase('homebody');
    await openForTest({ indexedDB: factory });
    frozen.close();
    // Its turn comes after the one that was given up, and finds nothing to upgrade from.
    const versionBefore = await new Promise<number>((resolve) => {
      const request = factory.open('homebody');
      request.addEventListener('upgradeneeded', ({ oldVersion }) => resolve(oldVersion));
      request.addEventListener('success', () => resolve(request.result.version));
    });
    expect(versionBefore).toBe(0);
  });

  it('opens once, however often a realm asks at once', async () => {
    const { indexedDB, opens } = watched(new IDBFactory());
    const options = { database: 'homebody', epoch: 1, clock: () => 0, onProblem: () => {}, indexedDB };
    const [one, other] = await Promise.all([openStore(options), openStore(options)]);
    expect(one).toBe(other);
    expect(opens()).toBe(1);
    one.close();
    expect(await openStore(options)).not.toBe(one);
  });

  it('replaces a database of that name that has none of its object stores', async () => {
    const factory = new IDBFactory();
    (await rawOpen(factory, 1)).close();
    const { store } = await openForTest({ indexedDB: factory });
    expect(store.mode).toBe('indexeddb');
    expect(await store.append([a])).toEqual({ kept: true, count: 1 });
  });
});

describe('VersionError: an old cached script meets the database of a newer one', () => {
  const newer = async (epoch: number) => {
    const factory = new IDBFactory();
    const first = await openForTest({ indexedDB: tabOf(factory), epoch });
    await first.store.append([a]);
    await first.store.write('profile', 7);
    first.store.close();
    await first.store.flush();
    (await rawOpen(factory, 2)).close();
    return factory;
  };

  it('reads what it knows, keeps what is new in memory and leaves the database as it is', async () => {
    const factory = await newer(1);
    const { store } = await openForTest({ indexedDB: tabOf(factory) });
    expect(store.memoryReason).toBe('newer');
    await store.append([b]);
    expect(await store.events()).toEqual([a, b]);
    expect(await store.read('profile')).toBe(7);
    const database = await rawOpen(factory);
    expect(database.version).toBe(2);
    const count = database.transaction('events').objectStore('events').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    expect(count.result).toBe(1);
  });

  it('[P4] erases it all the same when it belongs to an older consent', async () => {
    const factory = await newer(1);
    const { store } = await openForTest({ indexedDB: tabOf(factory), epoch: 2 });
    expect([store.mode, store.fenced]).toEqual(['indexeddb', false]);
    expect(await store.events()).toEqual([]);
  });

  it('[P4] is fenced when it belongs to a newer consent', async () => {
    const factory = await newer(2);
    const { store } = await openForTest({ indexedDB: tabOf(factory), epoch: 1 });
    expect(store.fenced).toBe(true);
  });
});
