/** For this package's tests only; nothing shipped imports it. */
import type { Problem, StoredEvent } from '@homebody/core';
import { dayMs } from '@homebody/core';
import { type OpenStoreOptions, openStore } from './open-store.ts';
import type { Store } from './store.ts';

export const eventAt = (at: number, item: string, expiresAt = at + 90 * dayMs, note = ''): StoredEvent => ({
  name: 'view_item',
  at,
  expiresAt,
  data: note ? { item_id: item, note } : { item_id: item },
});

/** The same databases seen by another tab: a realm shares one store per factory object, tabs do not. */
export const tabOf = (factory: IDBFactory, changes: Partial<IDBFactory> = {}): IDBFactory => ({
  open: (name, version) => (version === undefined ? factory.open(name) : factory.open(name, version)),
  deleteDatabase: (name) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
  cmp: (first, second) => factory.cmp(first, second),
  ...changes,
});

export interface OpenedForTest {
  readonly store: Store;
  readonly problems: Problem[];
}

/** Opens with short times, so that a test of a hang is quick. */
export const openForTest = async (options: Partial<OpenStoreOptions> = {}): Promise<OpenedForTest> => {
  const problems: Problem[] = [];
  const store = await openStore({
    database: 'homebody',
    epoch: 1,
    clock: () => 0,
    onProblem: (problem) => problems.push(problem),
    openTimeoutMs: 200,
    opTimeoutMs: 200,
    ...options,
  });
  return { store, problems };
};

/** Keeps every connection that is opened, for tests that break one. */
export const watched = (factory: IDBFactory) => {
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

export const rawOpen = (factory: IDBFactory, version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = version === undefined ? factory.open('homebody') : factory.open('homebody', version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
