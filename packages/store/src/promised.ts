/** The little of IndexedDB that is needed here, as promises. A library would weigh as much as half of this package. */
import type { Tables } from './tables.ts';

export const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Call it in the turn that made the transaction. Rejects when it was aborted, by whomever. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });

export const tablesOf = (transaction: IDBTransaction): Tables => ({
  objectStore: (name) => {
    const table = transaction.objectStore(name);
    return {
      get: (key) => settled(table.get(key)),
      getAll: () => settled(table.getAll()),
      getAllKeys: () => settled(table.getAllKeys()),
      add: (record) => settled(table.add(record)),
      put: (record, key) => settled(table.put(record, key)),
      delete: (key) => settled(table.delete(key)),
    };
  },
});
