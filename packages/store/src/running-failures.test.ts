/** The catalogue of IndexedDB failures, second half: a database that fails while it is in use. */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore, IDBTransaction, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventAt, openForTest, rawOpen, tabOf, watched } from './testing.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const a = eventAt(1, 'a');
const b = eventAt(2, 'b');

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
