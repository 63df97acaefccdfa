import { entriesOf } from './operations.ts';
import { type Database, storeNames } from './schema.ts';
import { type PageRecords, type Tables, noRecords } from './tables.ts';

const hasOurStores = (database: Database): boolean =>
  storeNames.every((name) => database.objectStoreNames.contains(name));

/**
 * Claims a freshly opened database for a consent epoch. What an older epoch left is erased in the same
 * transaction; a newer one makes this store `fenced`; `foreign`: the database has not the object stores of ours.
 */
export const takeOver = async (database: Database, epoch: number): Promise<'mine' | 'fenced' | 'foreign'> => {
  if (!hasOurStores(database)) return 'foreign';
  const transaction = database.transaction(storeNames, 'readwrite');
  transaction.done.catch(() => {});
  const meta = transaction.objectStore('meta');
  const stored = await meta.get('epoch');
  const isNewer = typeof stored === 'number' && stored > epoch;
  if (!isNewer && stored !== epoch) {
    await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
    await meta.put(epoch, 'epoch');
  }
  await transaction.done;
  return isNewer ? 'fenced' : 'mine';
};

/**
 * What an older version of this code makes of a newer version's database: it reads the records it knows and writes
 * nothing. `older`: the database belongs to an older consent and must be erased all the same.
 */
export const readNewer = async (
  database: Database,
  epoch: number,
): Promise<PageRecords | 'older' | 'fenced' | 'foreign'> => {
  if (!hasOurStores(database)) return 'foreign';
  const tables = database.transaction(storeNames, 'readonly') as unknown as Tables;
  const stored = await tables.objectStore('meta').get('epoch');
  if (typeof stored !== 'number') return 'foreign';
  if (stored !== epoch) return stored > epoch ? 'fenced' : 'older';
  const records = noRecords();
  for (const name of ['events', 'state'] as const) {
    for (const [key, record] of await entriesOf(tables, name)) records[name].set(key, record);
  }
  return records;
};
