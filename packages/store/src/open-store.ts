import type { Clock, OnProblem } from '@homebody/core';
import { createConnection } from './connection.ts';
import { createStore } from './create-store.ts';
import { type Found, findDatabase } from './find-database.ts';
import type { Opening } from './open-database.ts';
import type { Store } from './store.ts';
import { withinTime } from './within-time.ts';

export interface OpenStoreOptions {
  readonly database: string;
  /** The consent epoch that everything is read and written under: a whole number that every withdrawal raises. */
  readonly epoch: number;
  readonly clock: Clock;
  readonly onProblem: OnProblem;
  readonly indexedDB?: IDBFactory | undefined;
  /** For all of the opening, its second attempt included: 1,500, so that decisions come within two seconds. */
  readonly openTimeoutMs?: number;
  /** For one transaction: 3,000. */
  readonly opTimeoutMs?: number;
}

interface Shared {
  readonly epoch: number;
  readonly store: Promise<Store>;
}

/** By database name. A realm that opens a database twice gets one store, and so holds one connection. */
const sharedByFactory = new WeakMap<IDBFactory, Map<string, Shared>>();

const open = async (
  options: OpenStoreOptions,
  indexedDB: IDBFactory | undefined,
  onClosed: () => void,
): Promise<Store> => {
  const { clock, onProblem, openTimeoutMs = 1500, opTimeoutMs = 3000, epoch, database } = options;

  const find = async (factory: IDBFactory): Promise<Store | Found> => {
    const connection = createConnection({ indexedDB: factory, database, epoch, openTimeoutMs, opTimeoutMs });
    let isLate = false;
    let opening: Opening | undefined;
    const finding = findDatabase({
      indexedDB: factory,
      database,
      epoch,
      connection,
      onOpening: (started) => {
        opening = started;
        if (isLate) started.giveUp();
      },
    });
    const found = await withinTime(openTimeoutMs, finding, (): Found => {
      isLate = true;
      connection.close();
      return { reason: opening?.giveUp() ?? 'timeout' };
    });
    if (typeof found !== 'string') return found;
    return createStore({ connection, clock, onProblem, fenced: found === 'fenced', onClosed });
  };

  const found = indexedDB ? await find(indexedDB) : ({ reason: 'absent' } as const);
  if (typeof found === 'string' || 'mode' in found) return found as Store;
  const { reason, records }: Exclude<Found, string> = found;
  const code = reason === 'full' ? 'storage-full' : 'storage-unavailable';
  onProblem({ code, message: `Database "${database}" (${reason}): kept in memory, for this page only` });
  return createStore({ clock, onProblem, memoryReason: reason, records, onClosed });
};

/** Reading the global throws in some locked-down frames. */
const defaultFactory = (): IDBFactory | undefined => {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
};

/**
 * Opens the store of that name for a consent epoch. Call it only after a grant. Never rejects: when the database
 * can't be used, the store is in memory and `memoryReason` says why; when a newer consent was there first, it is
 * `fenced`. What an older epoch left is erased first.
 *
 * `const store = await openStore({ database: 'homebody', epoch, clock: Date.now, onProblem });`
 */
export const openStore = (options: OpenStoreOptions): Promise<Store> => {
  const { database, epoch, indexedDB = defaultFactory() } = options;
  if (!indexedDB) return open(options, undefined, () => {});
  const shared = sharedByFactory.get(indexedDB) ?? new Map<string, Shared>();
  sharedByFactory.set(indexedDB, shared);
  const earlier = shared.get(database);
  if (earlier?.epoch === epoch) return earlier.store;
  const mine: Shared = {
    epoch,
    store: open(options, indexedDB, () => {
      if (shared.get(database) === mine) shared.delete(database);
    }),
  };
  shared.set(database, mine);
  return mine.store;
};
