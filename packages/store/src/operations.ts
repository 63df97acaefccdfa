/**
 * What is done within one transaction. Nothing here may await anything but a request of that transaction:
 * it commits by itself as soon as it has none left.
 */
import type { StoredEvent } from '@homebody/core';
import { estimateBytes } from './estimate-bytes.ts';
import { type Caps, retain } from './retention.ts';
import {
  type EventRecord,
  type StateRecord,
  type Transaction,
  type WriteTransaction,
  eventOf,
  isOutdated,
  recordVersion,
  stateOf,
} from './schema.ts';
import { readSize, writeSize } from './size-record.ts';
import type { StoreExport } from './store.ts';

/** Events by key, of this record version. */
export type KeyedEvents = readonly (readonly [number, StoredEvent])[];

export const addEvents = async (
  transaction: WriteTransaction,
  events: readonly StoredEvent[],
): Promise<KeyedEvents> => {
  const store = transaction.objectStore('events');
  // Async, so that one that throws at once (no room, not cloneable) is a rejection among those of the others.
  const add = async (event: StoredEvent) => store.add({ v: recordVersion, event } satisfies EventRecord);
  const keys = await Promise.all(events.map(add));
  const size = await readSize(transaction);
  const added = events.reduce((sum, event) => sum + estimateBytes(event), 0);
  await writeSize(transaction, {
    ...size,
    events: size.events + events.length,
    eventBytes: size.eventBytes + added,
  });
  return events.map((event, index) => [keys[index] as number, event]);
};

const entriesOf = async <Name extends 'meta' | 'events' | 'state'>(transaction: Transaction, name: Name) => {
  const store = transaction.objectStore(name);
  const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, index) => [key, records[index] as unknown] as const);
};

export const readEvents = async (transaction: Transaction): Promise<KeyedEvents> => {
  const entries = await entriesOf(transaction, 'events');
  return entries.flatMap(([key, record]) => {
    const event = eventOf(record);
    return event ? [[key, event] as const] : [];
  });
};

export type CapsFor = (stored: { readonly events: number; readonly stateBytes: number }) => Caps;

/**
 * Deletes what retention drops and records nobody reads any more; returns the dropped, oldest first. Unless it
 * `recounts`, the size stays as it was until a compaction that does: on a full disk only deleting still works.
 */
export const dropEvents = async (
  transaction: WriteTransaction,
  now: number,
  capsFor: CapsFor,
  recounts: boolean,
): Promise<KeyedEvents> => {
  const store = transaction.objectStore('events');
  const entries = await entriesOf(transaction, 'events');
  const { stateBytes } = await readSize(transaction);
  const readable: [number, StoredEvent][] = [];
  const unwanted: number[] = [];
  for (const [key, record] of entries) {
    const event = eventOf(record);
    if (event) readable.push([key, event]);
    else if (isOutdated(record)) unwanted.push(key);
  }
  const { dropped, keptEvents, keptBytes } = retain(
    readable,
    now,
    capsFor({ events: readable.length, stateBytes }),
  );
  await Promise.all([...unwanted, ...dropped.map(([key]) => key)].map((key) => store.delete(key)));
  if (recounts) await writeSize(transaction, { events: keptEvents, eventBytes: keptBytes, stateBytes });
  return dropped;
};

export const readState = async (transaction: Transaction, key: string): Promise<unknown> =>
  stateOf(await transaction.objectStore('state').get(key))?.value;

/** `undefined` from `change` leaves the state alone. Resolves to what is stored afterwards. */
export const changeState = async (
  transaction: WriteTransaction,
  key: string,
  change: (current: unknown) => unknown,
): Promise<unknown> => {
  const store = transaction.objectStore('state');
  const current = stateOf(await store.get(key));
  const value = change(current?.value);
  if (value === undefined) return current?.value;
  const bytes = estimateBytes(value);
  await store.put({ v: recordVersion, value, bytes } satisfies StateRecord, key);
  await growState(transaction, bytes - (current?.bytes ?? 0));
  return value;
};

export const removeState = async (transaction: WriteTransaction, key: string): Promise<void> => {
  const store = transaction.objectStore('state');
  const current = stateOf(await store.get(key));
  await store.delete(key);
  await growState(transaction, -(current?.bytes ?? 0));
};

const growState = async (transaction: WriteTransaction, bytes: number): Promise<void> => {
  const size = await readSize(transaction);
  await writeSize(transaction, { ...size, stateBytes: Math.max(0, size.stateBytes + bytes) });
};

/** Everything readable by key, and what is of another version as it is. */
export const readEverything = async (
  transaction: Transaction,
): Promise<Omit<StoreExport, 'events'> & { readonly events: KeyedEvents }> => {
  const events: [number, StoredEvent][] = [];
  const state: [string, unknown][] = [];
  const unread: unknown[] = [];
  for (const [key, record] of await entriesOf(transaction, 'events')) {
    const event = eventOf(record);
    if (event) events.push([key, event]);
    else unread.push(record);
  }
  for (const [key, record] of await entriesOf(transaction, 'state')) {
    const found = stateOf(record);
    if (found) state.push([key, found.value]);
    else unread.push(record);
  }
  const meta = Object.fromEntries(await entriesOf(transaction, 'meta'));
  // `fromEntries` defines own properties, so a key `__proto__` is a key like any other.
  return { events, state: Object.fromEntries(state), meta, unread };
};
