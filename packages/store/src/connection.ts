import { type OpenDatabaseOptions, type OpenFailure, type Opened, openDatabase } from './open-database.ts';
import type { Database, Transaction } from './promised.ts';
import { databaseVersion, storeNames } from './schema.ts';
import type { MemoryReason } from './store.ts';
import type { Tables } from './tables.ts';
import { withinTime } from './within-time.ts';

export type Outcome<Value> =
  | { readonly done: true; readonly value: Value }
  /** `full`: nothing of it was written, for want of room. Any other but `fenced`: the database is of no more use. */
  | { readonly done: false; readonly why: 'fenced' | MemoryReason };

export interface Connection {
  /**
   * Runs the task in one transaction over all object stores, after a look at the consent epoch in that same
   * transaction. A lost connection is dropped, opened anew once, and the task run again; it never creates a database.
   */
  readonly transact: <Value>(
    mode: 'readonly' | 'readwrite',
    task: (tables: Tables) => Promise<Value>,
  ) => Promise<Outcome<Value>>;
  /** Takes over the handle that the store's first opening made. */
  readonly adopt: (database: Database) => void;
  /** For that first opening to report to. */
  readonly onLost: OpenDatabaseOptions['onLost'];
  /** Calls back once the browser says that the database is being deleted. One listener. */
  readonly whenErased: (listener: () => void) => void;
  /** Also closes what is still being opened. */
  readonly close: () => void;
}

export interface ConnectionOptions extends Pick<OpenDatabaseOptions, 'indexedDB' | 'database'> {
  readonly epoch: number;
  readonly openTimeoutMs: number;
  readonly opTimeoutMs: number;
}

const abort = (transaction: Transaction): void => {
  try {
    transaction.abort();
  } catch {
    // Already finished or aborted: what it should be.
  }
};

const whyOf = (failure: OpenFailure): 'fenced' | MemoryReason =>
  // Somebody erased it while this store was open. Making it anew would undo that.
  failure === 'gone' ? 'fenced' : failure;

export const createConnection = ({
  indexedDB,
  database: name,
  epoch,
  openTimeoutMs,
  opTimeoutMs,
}: ConnectionOptions): Connection => {
  let closed = false;
  let erased = false;
  let tellErased = (): void => {};
  let opening: Promise<Opened> | undefined;
  let current: Database | undefined;

  const onLost = (database: Database, isDeleted: boolean): void => {
    if (current === database) opening = current = undefined;
    if (!isDeleted) return;
    erased = true;
    tellErased();
  };

  const reopen = async (): Promise<Opened> => {
    const attempt = openDatabase({
      indexedDB,
      database: name,
      version: databaseVersion,
      create: false,
      onLost,
    });
    void withinTime(openTimeoutMs, attempt.opened, attempt.giveUp);
    const opened = await attempt.opened;
    current = opened.database;
    if (closed) current?.close();
    return opened;
  };

  const attempt = async <Value>(
    mode: 'readonly' | 'readwrite',
    task: (tables: Tables) => Promise<Value>,
  ): Promise<Outcome<Value>> => {
    // Registered before anything is awaited, so that calls made meanwhile wait for the same opening.
    opening ??= reopen();
    const { database, why } = await opening;
    if (!database) return { done: false, why: whyOf(why) };
    let transaction: Transaction | undefined;
    const work = async (): Promise<Outcome<Value>> => {
      transaction = database.transaction(storeNames, mode);
      const stored = await transaction.objectStore('meta').get('epoch');
      if (stored !== epoch) {
        abort(transaction);
        return { done: false, why: 'fenced' };
      }
      const value = await task(transaction);
      await transaction.done;
      return { done: true, value };
    };
    try {
      return await withinTime(opTimeoutMs, work(), () => {
        if (transaction) abort(transaction);
        return { done: false as const, why: 'timeout' as const };
      });
    } catch (error) {
      if (transaction) abort(transaction);
      // Not the browser's doing: a bug here, or a value that can't be cloned.
      if (!(error instanceof DOMException) || error.name === 'DataCloneError') throw error;
      if (error.name === 'QuotaExceededError') return { done: false, why: 'full' };
      // A stale connection stays stale (97 % of retries on one fail: Expensify/App#87864).
      if (current === database) opening = current = undefined;
      database.close();
      return { done: false, why: 'lost' };
    }
  };

  return {
    adopt: (database) => {
      if (closed) database.close();
      current = database;
      opening = Promise.resolve({ database });
    },
    onLost,
    whenErased: (listener) => {
      tellErased = listener;
      if (erased) listener();
    },
    transact: async (mode, task) => {
      const first = await attempt(mode, task);
      return first.done || first.why !== 'lost' ? first : attempt(mode, task);
    },
    close: () => {
      closed = true;
      current?.close();
      opening = current = undefined;
    },
  };
};
