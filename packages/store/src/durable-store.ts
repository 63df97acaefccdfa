import type { Clock, StoredEvent } from '@homebody/core';
import { HomebodyError } from '@homebody/core';
import { createBatch } from './batch.ts';
import { type FailoverOptions, createFailover } from './failover.ts';
import { addEvents, changeState, readEverything, readEvents, readState, removeState } from './operations.ts';
import { byTime, isExpired, maxBytes, maxEvents } from './retention.ts';
import type { Transaction, WriteTransaction } from './schema.ts';
import { readSize } from './size-record.ts';
import type { AppendOutcome, Store, StoreSize } from './store.ts';

export interface DurableStoreOptions extends FailoverOptions {
  readonly onClosed: () => void;
}

const liveEvents =
  (clock: Clock) =>
  async (transaction: Transaction): Promise<readonly StoredEvent[]> => {
    const now = clock();
    const events = (await readEvents(transaction)).map(([, event]) => event);
    return events.filter((event) => !isExpired(event, now)).sort(byTime);
  };

const sizeOf = async (transaction: Transaction): Promise<StoreSize> => {
  const { events, eventBytes, stateBytes } = await readSize(transaction);
  return { events, bytes: eventBytes + stateBytes };
};

/** The store over a database, which becomes a memory store when the database fails for good. */
export const createDurableStore = (options: DurableStoreOptions): Store => {
  const { connection, clock, onClosed } = options;
  const database = createFailover(options);
  const { page } = database;
  let closed = false;

  const commit = async (events: readonly StoredEvent[]): Promise<AppendOutcome> => {
    if (database.fenced()) return { kept: false, reason: 'fenced' };
    if (!database.memory() && !database.full()) {
      const outcome = await database.write((transaction) => addEvents(transaction, events));
      if (outcome.done) {
        for (const [key, event] of outcome.value) page.events.set(key, event);
        return { kept: true, count: events.length };
      }
    }
    const memory = database.memory();
    return memory ? memory.append(events) : { kept: false, reason: database.fenced() ? 'fenced' : 'full' };
  };

  const batch = createBatch(commit);

  const read = async <Value>(
    task: (transaction: Transaction) => Promise<Value>,
    inMemory: (store: Store) => Promise<Value>,
    refused: Value,
  ): Promise<Value> => {
    if (closed) return refused;
    await batch.flush();
    if (!database.memory() && !database.fenced()) {
      const outcome = await database.read(task);
      if (outcome.done) return outcome.value;
    }
    const memory = database.memory();
    return memory ? inMemory(memory) : refused;
  };

  const change = async (
    key: string,
    task: (transaction: WriteTransaction) => Promise<unknown>,
    inMemory: (store: Store) => Promise<boolean>,
  ): Promise<boolean> => {
    if (closed) return false;
    if (!database.memory() && !database.fenced()) {
      const outcome = await database.write(task);
      if (outcome.done) {
        if (outcome.value === undefined) page.state.delete(key);
        else page.state.set(key, structuredClone(outcome.value));
        return true;
      }
    }
    const memory = database.memory();
    return memory ? inMemory(memory) : false;
  };

  const update: Store['update'] = (key, changeValue) =>
    change(
      key,
      (transaction) => changeState(transaction, key, changeValue),
      (memory) => memory.update(key, changeValue),
    );

  const remove: Store['remove'] = (key) =>
    change(
      key,
      (transaction) => removeState(transaction, key),
      (memory) => memory.remove(key),
    );

  return {
    get mode() {
      return database.memory() ? 'memory' : 'indexeddb';
    },
    get memoryReason() {
      return database.memory()?.memoryReason;
    },
    get fenced() {
      return database.fenced();
    },
    append: async (events) => {
      if (closed) return { kept: false, reason: 'closed' };
      const outcome = await batch.add(events);
      return outcome.kept ? { kept: true, count: events.length } : outcome;
    },
    flush: batch.flush,
    events: () => read(liveEvents(clock), (memory) => memory.events(), []),
    read: (key) =>
      read(
        (transaction) => readState(transaction, key),
        (memory) => memory.read(key),
        undefined,
      ),
    write: (key, value) => (value === undefined ? remove(key) : update(key, () => value)),
    update,
    remove,
    size: () => read(sizeOf, (memory) => memory.size(), { events: 0, bytes: 0 }),
    compact: async () => {
      if (closed) return [];
      await batch.flush();
      if (database.fenced()) return [];
      if (!database.memory()) {
        const outcome = await database.drop(({ stateBytes }) => ({
          events: maxEvents,
          bytes: maxBytes - stateBytes,
        }));
        if (outcome.done) return [...database.takeEvicted(), ...outcome.value];
      }
      const fromMemory = await database.memory()?.compact();
      return [...database.takeEvicted(), ...(fromMemory ?? [])];
    },
    exportAll: async () => {
      const found = await read(
        async (transaction) => {
          const { events, ...others } = await readEverything(transaction);
          return { events: events.map(([, event]) => event).sort(byTime), ...others };
        },
        (memory) => memory.exportAll(),
        undefined,
      );
      if (found) return found;
      if (closed) throw new HomebodyError('disposed', 'The store is closed: open it again to export');
      if (database.fenced())
        throw new HomebodyError('no-consent', 'Consent changed since the store was opened: reopen to export');
      throw new HomebodyError('storage-unavailable', 'The database could not be read: nothing was exported');
    },
    close: () => {
      if (closed) return;
      closed = true;
      onClosed();
      void batch.flush().then(() => {
        connection.close();
        database.memory()?.close();
      });
    },
  };
};
