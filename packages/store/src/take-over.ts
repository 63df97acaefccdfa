import { entriesOf } from './operations.ts';
import { completed, settled, tablesOf } from './promised.ts';
import { storeNames } from './schema.ts';
import { type PageRecords, noRecords } from './tables.ts';

const hasOurStores = (database: IDBDatabase): boolean =>
  storeNames.every((name) => database.objectStoreNames.contains(name));

/**
 * Claims a freshly opened database for a consent epoch. What an older epoch left is erased in the same
 * transaction; a newer one makes this store `fenced`; `foreign`: the database has not the object stores of ours.
 */
export const takeOver = async (
  database: IDBDatabase,
  epoch: number,
): Promise<'mine' | 'fenced' | 'foreign'> => {
  if (!hasOurStores(database)) return 'foreign';
  const transaction = database.transaction(storeNames, 'readwrite');
  const done = completed(transaction);
  done.catch(() => {});
  const meta = transaction.objectStore('meta');
  const stored: unknown = await settled(meta.get('epoch'));
  const isNewer = typeof stored === 'number' && stored > epoch;
  if (!isNewer && stored !== epoch) {
    for (const name of storeNames) transaction.objectStore(name).clear();
    meta.put(epoch, 'epoch');
  }
  await done;
  return isNewer ? 'fenced' : 'mine';
};

/**
 * What an older version of this code makes of a newer version's database: it reads the records it knows and writes
 * nothing. `older`: the database belongs to an older consent and must be erased all the same.
 */
export const readNewer = async (
  database: IDBDatabase,
  epoch: number,
): Promise<PageRecords | 'older' | 'fenced' | 'foreign'> => {
  if (!hasOurStores(database)) return 'foreign';
  const tables = tablesOf(database.transaction(storeNames, 'readonly'));
  const stored = await tables.objectStore('meta').get('epoch');
  if (typeof stored !== 'number') return 'foreign';
  if (stored !== epoch) return stored > epoch ? 'fenced' : 'older';
  const records = noRecords();
  for (const name of ['events', 'state'] as const) {
    for (const [key, record] of await entriesOf(tables, name)) records[name].set(key, record);
  }
  return records;
};
