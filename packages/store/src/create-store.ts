import { HomebodyError, type StoredEvent } from '@homebody/core';
import { createBatch } from './batch.ts';
import {
  addEvents,
  changeEvents,
  changeState,
  readEverything,
  readEvents,
  readSize,
  readState,
  removeState,
} from './operations.ts';
import { isExpired, maxBytes, maxEvents } from './retention.ts';
import { type ShelfOptions, createShelf } from './shelf.ts';
import type { AppendOutcome, Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions extends ShelfOptions {
  readonly onClosed?: () => void;
}

/** The store over a database, which goes on in memory when the database fails for good; or over memory alone. */
export const createStore = (options: StoreOptions): Store => {
  const { clock, onClosed } = options;
  const shelf = createShelf(options);
  let closed = false;

  const commit = async (events: readonly StoredEvent[]): Promise<AppendOutcome> => {
    if (!shelf.full()) {
      const outcome = await shelf.write((tables) => addEvents(tables, events));
      if (outcome.done) return { kept: true, count: events.length };
    }
    return { kept: false, reason: shelf.fenced() ? 'fenced' : 'full' };
  };

  const batch = createBatch(commit);

  const read = async <Value>(task: (tables: Tables) => Promise<Value>): Promise<Value | undefined> => {
    if (closed) return undefined;
    await batch.flush();
    const outcome = await shelf.read(task);
    return outcome.done ? outcome.value : undefined;
  };

  const write = async (task: (tables: Tables) => Promise<void>): Promise<boolean> =>
    !closed && (await shelf.write(task)).done;

  const remove: Store['remove'] = (key) => write((tables) => removeState(tables, key));
  const update: Store['update'] = (key, change) => write((tables) => changeState(tables, key, change));

  return {
    get mode() {
      return shelf.memoryReason() ? 'memory' : 'indexeddb';
    },
    get memoryReason() {
      return shelf.memoryReason();
    },
    get fenced() {
      return shelf.fenced();
    },
    append: async (events) => {
      if (closed) return { kept: false, reason: 'closed' };
      const outcome = await batch.add(events);
      return outcome.kept ? { kept: true, count: events.length } : outcome;
    },
    flush: batch.flush,
    events: async () => {
      const now = clock();
      return ((await read(readEvents)) ?? []).filter((event) => !isExpired(event, now));
    },
    changeEvents: async (change) => {
      await batch.flush();
      return write((tables) => changeEvents(tables, change));
    },
    read: (key) => read((tables) => readState(tables, key)),
    write: (key, value) => (value === undefined ? remove(key) : update(key, () => value)),
    update,
    remove,
    size: async () => (await read(readSize)) ?? { events: 0, bytes: 0 },
    compact: async () => {
      if (closed) return [];
      await batch.flush();
      return shelf.drop(({ stateBytes }) => ({ events: maxEvents, bytes: maxBytes - stateBytes }));
    },
    exportAll: async () => {
      const found = await read(readEverything);
      if (found) return found;
      if (closed) throw new HomebodyError('disposed', 'The store is closed: open it again to export');
      if (shelf.fenced())
        throw new HomebodyError('no-consent', 'Consent changed since the store was opened: reopen to export');
      throw new HomebodyError('storage-unavailable', 'The database could not be read: nothing was exported');
    },
    close: () => {
      if (closed) return;
      closed = true;
      onClosed?.();
      void batch.flush().then(shelf.close);
    },
  };
};
