import { entriesOf } from './operations.ts';
import type { Database } from './promised.ts';
import { storeNames } from './schema.ts';
import { type PageRecords, noRecords } from './tables.ts';

/**
 * `mine`: of this epoch already · `emptied`: what an older epoch left was erased, and the rest fenced, in the same
 * transaction · `fenced`: of a newer epoch · `foreign`: the database has not the object stores of ours.
 */
export type Claim = 'mine' | 'emptied' | 'fenced' | 'foreign';

/** Claims an opened database for a consent epoch. One that a newer version made is touched only for its epoch's sake. */
export const takeOver = async (
  database: Database,
  { epoch, isNewer }: { readonly epoch: number; readonly isNewer: boolean },
): Promise<Claim> => {
  if (!storeNames.every((name) => database.names.includes(name))) return 'foreign';
  // All there are: a newer version may have more, and of an older epoch nothing stays.
  const { names } = database;
  const transaction = database.transaction(names, 'readwrite');
  const meta = transaction.objectStore('meta');
  const stored = await meta.get('epoch');
  if (stored === epoch) return 'mine';
  if (typeof stored === 'number' && stored > epoch) return 'fenced';
  if (typeof stored !== 'number' && isNewer) return 'foreign';
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
  await meta.put(epoch, 'epoch');
  await transaction.done;
  return 'emptied';
};

/** What an older version of this code makes of a newer version's database: it reads all of it and writes nothing. */
export const recordsIn = async (database: Database): Promise<PageRecords> => {
  const tables = database.transaction(storeNames, 'readonly');
  const records = noRecords();
  for (const name of storeNames) {
    for (const [key, record] of await entriesOf(tables, name)) records[name].set(key, record);
  }
  return records;
};
