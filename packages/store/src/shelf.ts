import type { Clock, OnProblem, StoredEvent } from '@homebody/core';
import type { Connection, Outcome } from './connection.ts';
import { type CapsFor, dropEvents } from './operations.ts';
import type { MemoryReason } from './store.ts';
import { type PageRecords, type Tables, clearRecords, memoryTables, noRecords } from './tables.ts';

/** What is taken out when the disk is full: a quarter of the events, and no learned state. */
const keptWhenFull = 0.75;

type Task<Value> = (tables: Tables) => Promise<Value>;

/** Where the records are: in the database, then, once it has failed for good, in memory. */
export interface Shelf {
  readonly memoryReason: () => MemoryReason | undefined;
  readonly fenced: () => boolean;
  /** Whether recording stopped for want of room. */
  readonly full: () => boolean;
  /** `undefined` when fenced or without room. */
  readonly read: <Value>(task: Task<Value>) => Promise<Outcome<Value>>;
  /** On a full disk takes out the oldest events and tries once more. */
  readonly write: <Value>(task: Task<Value>) => Promise<Outcome<Value>>;
  /** Deletes events, also on a full disk; resolves to them and to those taken out earlier to make room. */
  readonly drop: (capsFor: CapsFor) => Promise<readonly StoredEvent[]>;
  readonly close: () => void;
}

export interface ShelfOptions {
  readonly clock: Clock;
  readonly onProblem: OnProblem;
  /** None: in memory from the start, for `memoryReason`. */
  readonly connection?: Connection | undefined;
  readonly memoryReason?: MemoryReason | undefined;
  /** Read from a database that must not be written. */
  readonly records?: PageRecords | undefined;
  /** A newer consent was there first. */
  readonly fenced?: boolean;
}

export const createShelf = (options: ShelfOptions): Shelf => {
  const { connection, clock, onProblem } = options;
  const records = options.records ?? noRecords();
  const memory = memoryTables(records);
  /** What this page has written to the database, to be done again in memory should the database fail. */
  let written: Task<unknown>[] = [];
  let memoryReason = options.memoryReason;
  let fenced = options.fenced ?? false;
  let full = false;
  let toldFull = false;
  let evicted: readonly StoredEvent[] = [];
  let lastInMemory: Promise<unknown> = Promise.resolve();

  const fence = (): void => {
    fenced = true;
    evicted = [];
    written = [];
    clearRecords(records);
    connection?.close();
  };

  const useMemory = (reason: MemoryReason): void => {
    if (memoryReason || fenced) return;
    memoryReason = reason;
    for (const task of written) inMemory(task).catch(() => undefined);
    written = [];
    connection?.close();
    const message = `The database failed (${reason}): kept in memory from here on`;
    onProblem({ code: 'storage-unavailable', message });
  };

  const stopRecording = (): void => {
    full = true;
    if (toldFull) return;
    toldFull = true;
    onProblem({ code: 'storage-full', message: 'No room in the database: recording stopped' });
  };

  /** One after the other, as transactions are. */
  const inMemory = async <Value>(task: Task<Value>): Promise<Outcome<Value>> => {
    const running = lastInMemory.then(() => task(memory));
    lastInMemory = running.catch(() => undefined);
    return { done: true, value: await running };
  };

  const transact = async <Value>(
    mode: 'readonly' | 'readwrite',
    task: Task<Value>,
    isKept = mode === 'readwrite',
  ): Promise<Outcome<Value>> => {
    if (!memoryReason && !fenced && connection) {
      const outcome = await connection.transact(mode, task);
      if (outcome.done) {
        // An erasure may overtake a transaction between its commit and here: what it kept is gone.
        if (fenced) return { done: false, why: 'fenced' };
        if (!isKept || !memoryReason) {
          if (isKept) written.push(task);
          return outcome;
        }
      } else if (outcome.why === 'full') return outcome;
      else if (outcome.why === 'fenced') fence();
      else useMemory(outcome.why);
    }
    return fenced ? { done: false, why: 'fenced' } : inMemory(task);
  };

  const drop = async (capsFor: CapsFor): Promise<readonly StoredEvent[]> => {
    const outcome = await transact('readwrite', (tables) => dropEvents(tables, clock(), capsFor), false);
    return outcome.done ? outcome.value : [];
  };

  const makeRoom = async (): Promise<boolean> => {
    const dropped = await drop(({ events }) => ({
      events: Math.floor(events * keptWhenFull),
      bytes: Infinity,
    }));
    evicted = [...evicted, ...dropped];
    return dropped.length > 0;
  };

  connection?.whenErased(fence);
  if (fenced) connection?.close();

  return {
    memoryReason: () => memoryReason,
    fenced: () => fenced,
    full: () => full,
    read: (task) => transact('readonly', task),
    write: async (task) => {
      let outcome = await transact('readwrite', task);
      const isFull = (): boolean => !outcome.done && outcome.why === 'full';
      if (isFull() && (await makeRoom())) outcome = await transact('readwrite', task);
      if (isFull()) stopRecording();
      return outcome;
    },
    drop: async (capsFor) => {
      const dropped = await drop(capsFor);
      // There is room again: worth another try.
      if (dropped.length > 0) full = false;
      const handed = [...evicted, ...dropped];
      evicted = [];
      return handed;
    },
    close: () => {
      connection?.close();
      clearRecords(records);
    },
  };
};
