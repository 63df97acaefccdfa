/** Every row of the catalogue of IndexedDB failures, injected by wrapping the factory. */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore, IDBTransaction, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.ts';
import { eventAt, openForTest, tabOf } from './testing.ts';

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

/** Keeps every connection that is opened, for tests that break one. */
const watched = (factory: IDBFactory) => {
  const connections: IDBDatabase[] = [];
  let opens = 0;
  const indexedDB = tabOf(factory, {
    open: (name, version) => {
      opens += 1;
      const request = factory.open(name, version);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    },
  });
  return { indexedDB, connections, opens: () => opens };
};

const rawOpen = (factory: IDBFactory, version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = version === undefined ? factory.open('homebody') : factory.open('homebody', version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

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
    await expect(rawOpen(factory, 1, (database) => expect(database.version).toBe(1))).resolves.toBeTruthy();
    const stores = await rawOpen(factory, 1);
    expect([...stores.objectStoreNames]).toEqual([]);
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

describe('a connection that breaks', () => {
  it('is dropped on InvalidStateError and opened anew, without losing what is being written', async () => {
    const { indexedDB, connections, opens } = watched(new IDBFactory());
    const { store, problems } = await openForTest({ indexedDB });
    await store.append([a]);
    connections[0]?.close(); // from here on every transaction on it throws InvalidStateError
    expect(await store.append([b])).toEqual({ kept: true, count: 1 });
    expect(await store.events()).toEqual([a, b]);
    expect([opens(), store.mode, problems.length]).toEqual([2, 'indexeddb', 0]);
  });

  it('is opened once, not once for each call, when many calls find it broken', async () => {
    const { indexedDB, connections, opens } = watched(new IDBFactory());
    const { store } = await openForTest({ indexedDB });
    connections[0]?.close();
    await Promise.all([
      store.append([a]),
      store.write('x', 1),
      store.read('x'),
      store.size(),
      store.events(),
    ]);
    expect(opens()).toBe(2);
  });

  it('is opened anew after the browser closed it (`close` event)', async () => {
    const { indexedDB, connections, opens } = watched(new IDBFactory());
    const { store } = await openForTest({ indexedDB });
    connections[0]?.close();
    connections[0]?.dispatchEvent(new IDBVersionChangeEvent('close'));
    const transaction = vi.spyOn(connections[0] as IDBDatabase, 'transaction');
    expect(await store.append([a])).toEqual({ kept: true, count: 1 });
    expect(transaction).not.toHaveBeenCalled();
    expect(opens()).toBe(2);
  });

  it('[P12] Safari: "Connection to Indexed Database server lost" twice ends in memory, with all this page recorded', async () => {
    const { indexedDB, opens } = watched(new IDBFactory());
    const { store, problems } = await openForTest({ indexedDB });
    await store.append([a]);
    await store.write('profile', { seen: 1 });
    vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect(await store.append([b])).toEqual({ kept: true, count: 1 });
    expect([store.mode, store.memoryReason, opens()]).toEqual(['memory', 'lost', 2]);
    expect(await store.events()).toEqual([a, b]);
    expect(await store.read('profile')).toEqual({ seen: 1 });
    expect(await store.update('profile', (profile) => ({ ...(profile as object), more: true }))).toBe(true);
    expect((await store.exportAll()).state).toEqual({ profile: { seen: 1, more: true } });
    expect((await store.size()).events).toBe(2);
    expect(problems.map(({ code }) => code)).toEqual(['storage-unavailable']);
  });

  it('[P12] a transaction that another, suspended tab holds up for ever ends in memory, nothing lost', async () => {
    const factory = new IDBFactory();
    const { store } = await openForTest({ indexedDB: tabOf(factory) });
    await store.append([a]);
    const suspended = (await rawOpen(factory))
      .transaction(['meta', 'events'], 'readwrite')
      .objectStore('meta');
    let isHeld = true;
    const hold = (): void => {
      if (isHeld) suspended.get('epoch').addEventListener('success', hold);
    };
    hold();
    expect(await store.append([b])).toEqual({ kept: true, count: 1 });
    expect(store.memoryReason).toBe('timeout');
    expect(await store.events()).toEqual([a, b]);
    isHeld = false;
  });

  it('[P4] never brings back a database that was deleted under its feet: it is fenced', async () => {
    const factory = new IDBFactory();
    const { indexedDB, connections } = watched(factory);
    const { store } = await openForTest({ indexedDB });
    await store.append([a]);
    connections[0]?.close(); // as "clear site data" does, without a versionchange event
    await new Promise((resolve) => factory.deleteDatabase('homebody').addEventListener('success', resolve));
    expect(await store.append([b])).toEqual({ kept: false, reason: 'fenced' });
    expect([store.fenced, store.mode]).toEqual([true, 'indexeddb']);
    expect(await store.events()).toEqual([]);
    expect(await factory.databases()).toEqual([]);
  });

  it('[P12] closes for a tab that upgrades the database, and goes on in memory', async () => {
    const factory = new IDBFactory();
    const { store } = await openForTest({ indexedDB: tabOf(factory) });
    await store.append([a]);
    (await rawOpen(factory, 2)).close();
    expect(await store.append([b])).toEqual({ kept: true, count: 1 });
    expect(store.memoryReason).toBe('newer');
    expect(await store.events()).toEqual([a, b]);
  });
});

describe('a full disk', () => {
  /** `add` fails from the nth on, for as long as `isFull` says so. */
  const fullFrom = (nth: number, isFull: () => boolean) => {
    const { add } = IDBObjectStore.prototype;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
      calls += 1;
      if (calls >= nth && isFull()) throw new DOMException('injected', 'QuotaExceededError');
      return add.call(this, value, key);
    });
  };
  const many = Array.from({ length: 8 }, (_, i) => eventAt(i, `${i}`));

  it('QuotaExceededError makes it evict the oldest raw events, keep learned state and try once more', async () => {
    const { store, problems } = await openForTest({ indexedDB: new IDBFactory() });
    await store.append(many);
    await store.write('model', 'kept');
    let failures = 1;
    fullFrom(1, () => failures-- > 0);
    expect(await store.append([eventAt(100, 'new')])).toEqual({ kept: true, count: 1 });
    expect(await store.events()).toEqual([...many.slice(2), eventAt(100, 'new')]);
    expect(await store.read('model')).toBe('kept');
    expect(await store.compact()).toEqual(many.slice(0, 2));
    expect(await store.compact()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('[P12] stops recording with one storage-full problem when that is not enough, and reads on', async () => {
    const { store, problems } = await openForTest({ indexedDB: new IDBFactory() });
    await store.append(many);
    fullFrom(1, () => true);
    const outcomes = await Promise.all([store.append([a]), store.append([b])]);
    expect(outcomes).toEqual([1, 2].map(() => ({ kept: false, reason: 'full' })));
    expect(await store.append([b])).toEqual({ kept: false, reason: 'full' });
    expect(await store.events()).toEqual(many.slice(2));
    expect([store.mode, problems.map(({ code }) => code)]).toEqual(['indexeddb', ['storage-full']]);
  });

  it('writes none of a batch whose nth write does not fit', async () => {
    const { store } = await openForTest({ indexedDB: new IDBFactory() });
    fullFrom(3, () => true);
    expect(await store.append([a, b, eventAt(3, 'c')])).toEqual({ kept: false, reason: 'full' });
    expect(await store.events()).toEqual([]);
  });

  it('records again once a compaction made room', async () => {
    let time = 0;
    const { store, problems } = await openForTest({ indexedDB: new IDBFactory(), clock: () => time });
    await store.append([eventAt(9, 'short', 10), ...many]);
    let isFull = true;
    fullFrom(1, () => isFull);
    await store.append([a]);
    time = 10;
    isFull = false;
    expect(await store.append([a])).toEqual({ kept: false, reason: 'full' });
    expect((await store.compact()).length).toBeGreaterThan(0);
    expect(await store.append([a])).toEqual({ kept: true, count: 1 });
    expect(problems).toHaveLength(1);
  });

  it('still deletes what expired when nothing can be written any more, not even the size', async () => {
    let time = 0;
    const { store } = await openForTest({ indexedDB: new IDBFactory(), clock: () => time });
    await store.append([eventAt(9, 'short', 10), ...many]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError');
    });
    time = 10;
    expect(await store.compact()).toEqual([eventAt(9, 'short', 10)]);
    vi.restoreAllMocks();
    expect((await store.exportAll()).events).toEqual(many);
    expect(await store.write('profile', 1)).toBe(true);
  });
});
