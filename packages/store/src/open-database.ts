import { type Database, promised } from './promised.ts';
import { createObjectStores } from './schema.ts';
import type { MemoryReason } from './store.ts';

export interface OpenDatabaseOptions {
  readonly indexedDB: IDBFactory;
  readonly database: string;
  /** `undefined` opens whatever version there is. */
  readonly version: number | undefined;
  /** After an erasure nothing may bring the database back, so only a store's first opening creates it. */
  readonly create: boolean;
  /** The connection is gone, through no act of ours; `erased` when because the database is being deleted. */
  readonly onLost: (database: Database, erased: boolean) => void;
}

export type OpenFailure = MemoryReason | 'gone';

export type Opened =
  | { readonly database: Database; readonly why?: never }
  /** `gone`: there is none, and none was made. */
  | { readonly database?: never; readonly why: OpenFailure };

export interface Opening {
  readonly opened: Promise<Opened>;
  /** Ends the wait. A connection that comes late is closed, a database that would be created late is not. */
  readonly giveUp: () => MemoryReason;
}

const failureByErrorName: ReadonlyMap<string, OpenFailure> = new Map([
  ['SecurityError', 'denied'],
  // Firefox in old private windows: "A mutation operation was attempted on a database that did not allow mutations".
  ['InvalidStateError', 'denied'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
]);

export const failureOf = (error: unknown): OpenFailure =>
  (error instanceof DOMException && failureByErrorName.get(error.name)) || 'corrupt';

/** Keep the connection out of other tabs' way, and say when it ends. */
const watch = (raw: IDBDatabase, database: Database, onLost: OpenDatabaseOptions['onLost']): void => {
  raw.addEventListener('versionchange', ({ newVersion }) => {
    raw.close();
    onLost(database, newVersion === null);
  });
  raw.addEventListener('close', () => onLost(database, false));
};

/** One attempt at opening. Never rejects; waits until told to give up. */
export const openDatabase = ({
  indexedDB,
  database: name,
  version,
  create,
  onLost,
}: OpenDatabaseOptions): Opening => {
  let why: OpenFailure | undefined;
  let waited: MemoryReason = 'timeout';
  let fail: (reason: OpenFailure) => void = () => {};
  const opened = new Promise<Opened>((resolve) => {
    fail = (reason) => {
      why ??= reason;
      resolve({ why });
    };
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(name, version);
    } catch (error) {
      fail(failureOf(error));
      return;
    }
    request.addEventListener('blocked', () => (waited = 'blocked'));
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (why === undefined && create) {
        createObjectStores(request.result);
      } else {
        if (oldVersion === 0) fail('gone');
        request.transaction?.abort();
      }
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      fail(failureOf(request.error));
    });
    request.addEventListener('success', () => {
      const raw = request.result;
      if (why !== undefined) {
        raw.close();
        return;
      }
      const database = promised(raw);
      watch(raw, database, onLost);
      resolve({ database });
    });
  });
  return {
    opened,
    giveUp: () => {
      fail(waited);
      return waited;
    },
  };
};
