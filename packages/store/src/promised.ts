import type { Table } from './tables.ts';

/** One transaction, its requests as promises. */
export interface Transaction {
  /** Settles with the transaction. One that nobody waits for may fail in silence: its requests tell, too. */
  readonly done: Promise<void>;
  readonly abort: () => void;
  readonly objectStore: (name: string) => Table & { readonly clear: () => Promise<unknown> };
}

export interface Database {
  readonly names: readonly string[];
  readonly transaction: (names: readonly string[], mode: IDBTransactionMode) => Transaction;
  readonly close: () => void;
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** An IndexedDB connection with promises for events: as much of it as the store uses. */
export const promised = (raw: IDBDatabase): Database => ({
  names: [...raw.objectStoreNames],
  transaction: (names, mode) => {
    const transaction = raw.transaction([...names], mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () =>
        reject(transaction.error ?? new DOMException('AbortError', 'AbortError'));
    });
    done.catch(() => {});
    return {
      done,
      abort: () => transaction.abort(),
      objectStore: (name) => {
        const store = transaction.objectStore(name);
        return {
          get: async (key) => answer(store.get(key)),
          getAll: async () => answer(store.getAll()),
          getAllKeys: async () => answer(store.getAllKeys()),
          add: async (record) => answer(store.add(record)),
          put: async (record, key) => answer(store.put(record, key)),
          delete: async (key) => answer(store.delete(key)),
          clear: async () => answer(store.clear()),
        };
      },
    };
  },
  close: () => raw.close(),
});
