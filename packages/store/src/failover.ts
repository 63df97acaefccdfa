import type { Clock, OnProblem, StoredEvent } from '@homebody/core';
import type { Connection, Outcome } from './connection.ts';
import { type PageMemory, createMemoryStore, emptyMemory } from './memory-store.ts';
import { type CapsFor, type KeyedEvents, dropEvents } from './operations.ts';
import type { Transaction, WriteTransaction } from './schema.ts';
import type { MemoryReason, Store } from './store.ts';

/** What is taken out when the disk is full: a quarter of the events, and no learned state. */
const keptWhenFull = 0.75;

/** What has become of the database: at first `open`, then at most one of the others, for good. */
export interface Failover {
  /** What this page recorded and learned, for the day the database fails. */
  readonly page: PageMemory;
  readonly fenced: () => boolean;
  /** The store to use from now on, once the database has failed. */
  readonly memory: () => Store | undefined;
  /** Whether recording stopped for want of room. */
  readonly full: () => boolean;
  /** What was taken out to make room and has not been handed to anybody yet. */
  readonly takeEvicted: () => readonly StoredEvent[];
  /** Deletes events, also on a full disk. If there were any, recording may go on. */
  readonly drop: (capsFor: CapsFor) => Promise<Outcome<readonly StoredEvent[]>>;
  readonly read: <Value>(task: (transaction: Transaction) => Promise<Value>) => Promise<Outcome<Value>>;
  /** On a full disk takes out the oldest events and tries once more. */
  readonly write: <Value>(task: (transaction: WriteTransaction) => Promise<Value>) => Promise<Outcome<Value>>;
}

export interface FailoverOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly onProblem: OnProblem;
  /** A newer consent was there first. */
  readonly fenced: boolean;
}

/** Runs transactions until the database is fenced or fails, and says which. */
export const createFailover = (options: FailoverOptions): Failover => {
  const { connection, clock, onProblem } = options;
  const page = emptyMemory();
  let memory: Store | undefined;
  let fenced = options.fenced;
  let full = false;
  let toldFull = false;
  let evicted: StoredEvent[] = [];

  const fence = (): void => {
    fenced = true;
    evicted = [];
    page.events.clear();
    page.state.clear();
    connection.close();
  };

  const useMemory = (reason: MemoryReason): void => {
    if (memory) return;
    memory = createMemoryStore({ clock, reason, memory: page });
    connection.close();
    const message = `The database failed (${reason}): kept in memory from here on`;
    onProblem({ code: 'storage-unavailable', message });
  };

  const stopRecording = (): void => {
    full = true;
    if (toldFull) return;
    toldFull = true;
    onProblem({ code: 'storage-full', message: 'No room in the database: recording stopped' });
  };

  const settle = <Value>(outcome: Outcome<Value>): Outcome<Value> => {
    // An erasure may overtake a transaction between its commit and here: what it kept is gone.
    if (fenced) return { done: false, why: 'fenced' };
    if (outcome.done) return outcome;
    if (outcome.why === 'fenced') fence();
    else if (outcome.why === 'full') stopRecording();
    else useMemory(outcome.why);
    return outcome;
  };

  const forget = (dropped: KeyedEvents): readonly StoredEvent[] =>
    dropped.map(([key, event]) => {
      page.events.delete(key);
      return event;
    });

  const drop = async (capsFor: CapsFor): Promise<Outcome<readonly StoredEvent[]>> => {
    const dropping = (recounts: boolean) =>
      connection.transact('readwrite', (transaction) => dropEvents(transaction, clock(), capsFor, recounts));
    let outcome = await dropping(true);
    if (!outcome.done && outcome.why === 'full') outcome = await dropping(false);
    return outcome.done ? { done: true, value: forget(outcome.value) } : outcome;
  };

  const makeRoom = async (): Promise<boolean> => {
    const outcome = await drop(({ events }) => ({
      events: Math.floor(events * keptWhenFull),
      bytes: Infinity,
    }));
    if (!outcome.done) return false;
    evicted.push(...outcome.value);
    return outcome.value.length > 0;
  };

  connection.whenErased(fence);
  if (fenced) connection.close();

  return {
    page,
    fenced: () => fenced,
    memory: () => memory,
    full: () => full,
    takeEvicted: () => {
      const taken = evicted;
      evicted = [];
      return taken;
    },
    drop: async (capsFor) => {
      const outcome = settle(await drop(capsFor));
      if (outcome.done && outcome.value.length > 0) full = false;
      return outcome;
    },
    read: async (task) => settle(await connection.transact('readonly', task)),
    write: async (task) => {
      const outcome = await connection.transact('readwrite', task);
      if (outcome.done || outcome.why !== 'full' || !(await makeRoom())) return settle(outcome);
      return settle(await connection.transact('readwrite', task));
    },
  };
};
