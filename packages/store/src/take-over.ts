import type { PageMemory } from './memory-store.ts';
import { readEverything } from './operations.ts';
import { type Database, storeNames } from './schema.ts';
import { writeSize } from './size-record.ts';

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
    await writeSize(transaction, { events: 0, eventBytes: 0, stateBytes: 0 });
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
): Promise<PageMemory | 'older' | 'fenced' | 'foreign'> => {
  if (!hasOurStores(database)) return 'foreign';
  const { events, state, meta } = await readEverything(database.transaction(storeNames, 'readonly'));
  const stored = meta['epoch'];
  if (typeof stored !== 'number') return 'foreign';
  if (stored !== epoch) return stored > epoch ? 'fenced' : 'older';
  return { events: new Map(events), state: new Map(Object.entries(state)) };
};
