import type { Connection } from './connection.ts';
import { type Opening, failureOf, openDatabase } from './open-database.ts';
import { databaseVersion } from './schema.ts';
import type { MemoryReason } from './store.ts';
import type { PageRecords } from './tables.ts';
import { recordsIn, takeOver } from './take-over.ts';

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

  /** `undefined` opens what a newer version of this code has made. */
  const claim = async (version: number | undefined): Promise<Found | 'again'> => {
    const isNewer = version === undefined;
    const { onLost } = connection;
    const opening = openDatabase({ indexedDB, database: name, version, create: !isNewer, onLost });
    onOpening(opening);
    const { database, why } = await opening.opened;
    if (!database) {
      if (why === 'newer') return claim(undefined);
      // Chrome after "clear site data", and while it mends a corrupt database by itself.
      return why === 'corrupt' || why === 'gone' ? 'again' : { reason: why };
    }
    const claimed = await takeOver(database, { epoch, isNewer });
    if (!isNewer && (claimed === 'mine' || claimed === 'emptied')) {
      connection.adopt(database);
      return 'mine';
    }
    const records = isNewer && claimed === 'mine' ? await recordsIn(database) : undefined;
    database.close();
    if (claimed === 'fenced') return claimed;
    if (isNewer && claimed !== 'emptied') return { reason: 'newer', records };
    // Not waited for: the browser lets the next opening wait for it.
    indexedDB.deleteDatabase(name);
    return 'again';
  };

  let reason: MemoryReason = 'corrupt';
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const found = await claim(databaseVersion);
      if (found !== 'again') return found;
    } catch (error) {
      // The claiming transaction failed: out of room, or as broken as the rest.
      const why = failureOf(error);
      reason = why === 'full' ? why : 'corrupt';
    }
  }
  return { reason };
};
