import { HomebodyError } from '@homebody/core';

export interface EraseOptions {
  readonly database: string;
  /** The epoch after the erasure: greater than that of anything written so far. Writers under a lower one are fenced. */
  readonly epoch: number;
  readonly indexedDB?: IDBFactory | undefined;
  readonly timeoutMs?: number;
}

/** `cleared`: a tab that does not answer keeps the empty, fenced database until it closes; then it goes too. */
export type Erased = 'deleted' | 'cleared';

const success = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', resolve);
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error);
    });
  });

/** Empties every object store and fences, in one transaction. Rejects when it can't, or when there is no database. */
const clear = async (indexedDB: IDBFactory, database: string, epoch: number): Promise<void> => {
  const request = indexedDB.open(database);
  // Only a database that does not exist is upgraded here, and erasing must not create it.
  request.onupgradeneeded = () => request.transaction?.abort();
  await success(request);
  const db = request.result;
  try {
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readwrite');
    const meta = transaction.objectStore('meta');
    const stored = meta.get('epoch');
    // The epoch never goes down: a slow tab may erase after the visitor agreed anew.
    stored.onsuccess = () => meta.put(Math.max(epoch, +stored.result || 0), 'epoch');
    for (const name of names) transaction.objectStore(name).clear();
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  } finally {
    db.close();
  }
};

/**
 * Erases everything the store of that name holds, whoever wrote it. Fences first, so that no late writer of any
 * tab can add to it, then deletes the database. Resolves only when all of it is gone; otherwise rejects with
 * `erase-incomplete`, and goes on trying as long as the page lives.
 *
 * Runs on the page thread: no library, one file.
 *
 * `await eraseStore({ database: 'homebody', epoch: consent.epoch })`
 */
export const eraseStore = async ({
  database,
  epoch,
  indexedDB = globalThis.indexedDB,
  timeoutMs = 1000,
}: EraseOptions): Promise<Erased> => {
  let erased: Erased | undefined;
  let cause: unknown;
  const erase = async (): Promise<void> => {
    try {
      await clear(indexedDB, database, epoch);
      erased = 'cleared';
    } catch (error) {
      // No database, or none that works: deleting it settles both.
      cause = error;
    }
    await success(indexedDB.deleteDatabase(database));
    erased = 'deleted';
  };
  if (!indexedDB) return 'deleted';
  await Promise.race([
    erase().catch((error: unknown) => (cause = error)),
    new Promise((resolve) => setTimeout(resolve, timeoutMs)),
  ]);
  if (!erased)
    throw new HomebodyError('erase-incomplete', `Database "${database}" is still there`, { cause });
  return erased;
};
