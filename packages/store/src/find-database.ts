import type { Connection } from './connection.ts';
import { eraseStore } from './erase-store.ts';
import { type Opened, type Opening, failureOf, openDatabase } from './open-database.ts';
import { databaseVersion } from './schema.ts';
import type { MemoryReason } from './store.ts';
import type { PageRecords } from './tables.ts';
import { readNewer, takeOver } from './take-over.ts';

/** `mine`: the connection has the database now. */
export type Found =
  'mine' | 'fenced' | { readonly reason: MemoryReason; readonly records?: PageRecords | undefined };

export interface FindOptions {
  readonly indexedDB: IDBFactory;
  readonly database: string;
  readonly epoch: number;
  readonly connection: Connection;
  /** Called at each attempt, so that the caller can give up the one that is under way. */
  readonly onOpening: (opening: Opening) => void;
}

/** Opens the database and claims it for the epoch. Tries twice, never more: what the second try can't, a page can't wait for. */
export const findDatabase = async (options: FindOptions): Promise<Found> => {
  const { indexedDB, database: name, epoch, connection, onOpening } = options;

  const open = (version: number | undefined): Promise<Opened> => {
    const create = version !== undefined;
    const opening = openDatabase({ indexedDB, database: name, version, create, onLost: connection.onLost });
    onOpening(opening);
    return opening.opened;
  };

  const claim = async (): Promise<Found | 'again'> => {
    const { database, why } = await open(databaseVersion);
    if (!database) {
      if (why === 'newer') return claimNewer();
      // Chrome after "clear site data", and while it mends a corrupt database by itself.
      return why === 'corrupt' || why === 'gone' ? 'again' : { reason: why };
    }
    const claimed = await takeOver(database, epoch);
    if (claimed === 'mine') {
      connection.adopt(database);
      return claimed;
    }
    database.close();
    if (claimed === 'foreign') await eraseStore({ database: name, epoch, indexedDB });
    return claimed === 'foreign' ? 'again' : claimed;
  };

  const claimNewer = async (): Promise<Found | 'again'> => {
    const { database, why } = await open(undefined);
    if (!database) return why === 'gone' ? 'again' : { reason: why };
    const read = await readNewer(database, epoch);
    database.close();
    if (read === 'fenced') return read;
    if (read === 'older') await eraseStore({ database: name, epoch, indexedDB });
    if (read === 'older') return 'again';
    return { reason: 'newer', records: read === 'foreign' ? undefined : read };
  };

  let reason: MemoryReason = 'corrupt';
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const found = await claim();
      if (found !== 'again') return found;
    } catch (error) {
      // The claiming transaction failed: out of room, or as broken as the rest.
      const why = failureOf(error);
      reason = why === 'full' ? why : 'corrupt';
    }
  }
  return { reason };
};
