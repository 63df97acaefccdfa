/**
 * What is done within one transaction, on a database or on memory. Nothing here may await anything but a request
 * of that transaction: it commits by itself as soon as it has none left.
 */
import type { StoredEvent } from '@homebody/core';
import { estimateBytes } from './estimate-bytes.ts';
import { type Caps, byTime, retain } from './retention.ts';
import {
  type EventRecord,
  type StateRecord,
  type StoreName,
  eventOf,
  isOutdated,
  recordVersion,
  stateOf,
} from './schema.ts';
import type { StoreExport, StoreSize } from './store.ts';
import type { Tables } from './tables.ts';

export const entriesOf = async (
  tables: Tables,
  name: StoreName,
): Promise<readonly (readonly [IDBValidKey, unknown])[]> => {
  const table = tables.objectStore(name);
  const [keys, records] = await Promise.all([table.getAllKeys(), table.getAll()]);
  return keys.map((key, index) => [key, records[index]]);
};

export const addEvents = async (tables: Tables, events: readonly StoredEvent[]): Promise<void> => {
  const table = tables.objectStore('events');
  // Async, so that one that throws at once (no room, not cloneable) is a rejection among those of the others.
  const add = async (event: StoredEvent) => table.add({ v: recordVersion, event } satisfies EventRecord);
  await Promise.all(events.map(add));
};

/** Of this record version, oldest first. */
export const readEvents = async (tables: Tables): Promise<readonly StoredEvent[]> => {
  const records = await tables.objectStore('events').getAll();
  return records.flatMap((record) => eventOf(record) ?? []).sort(byTime);
};

export type CapsFor = (stored: { readonly events: number; readonly stateBytes: number }) => Caps;

/** Deletes what retention drops and records nobody reads any more; returns the dropped, oldest first. */
export const dropEvents = async (
  tables: Tables,
  now: number,
  capsFor: CapsFor,
): Promise<readonly StoredEvent[]> => {
  const stateBytes = bytesOf(await tables.objectStore('state').getAll());
  const readable: [IDBValidKey, StoredEvent][] = [];
  const unwanted: IDBValidKey[] = [];
  for (const [key, record] of await entriesOf(tables, 'events')) {
    const event = eventOf(record);
    if (event) readable.push([key, event]);
    else if (isOutdated(record)) unwanted.push(key);
  }
  const dropped = retain(readable, now, capsFor({ events: readable.length, stateBytes }));
  const table = tables.objectStore('events');
  await Promise.all([...unwanted, ...dropped.map(([key]) => key)].map((key) => table.delete(key)));
  return dropped.map(([, event]) => event);
};

const bytesOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + estimateBytes(value), 0);

/** Events that come back changed are kept so, and those that do not come back are deleted. Records that can't be read stay. */
export const changeEvents = async (
  tables: Tables,
  change: (event: StoredEvent) => StoredEvent | undefined,
): Promise<void> => {
  const table = tables.objectStore('events');
  const entries = await entriesOf(tables, 'events');
  await Promise.all(
    entries.map(([key, record]) => {
      const event = eventOf(record);
      const changed = event && change(event);
      if (changed === event) return undefined;
      return changed
        ? table.put({ v: recordVersion, event: changed } satisfies EventRecord, key)
        : table.delete(key);
    }),
  );
};

export const readState = async (tables: Tables, key: string): Promise<unknown> =>
  stateOf(await tables.objectStore('state').get(key))?.value;

/** `undefined` from `change` leaves the state alone. */
export const changeState = async (
  tables: Tables,
  key: string,
  change: (current: unknown) => unknown,
): Promise<void> => {
  const table = tables.objectStore('state');
  const current = stateOf(await table.get(key));
  const value = change(current?.value);
  if (value === undefined) return;
  await table.put({ v: recordVersion, value } satisfies StateRecord, key);
};

export const removeState = (tables: Tables, key: string): Promise<void> =>
  tables.objectStore('state').delete(key);

export const readEverything = async (tables: Tables): Promise<StoreExport> => {
  const state: (readonly [IDBValidKey, unknown])[] = [];
  const unread = (await tables.objectStore('events').getAll()).filter((record) => !eventOf(record));
  for (const [key, record] of await entriesOf(tables, 'state')) {
    const found = stateOf(record);
    if (found) state.push([key, found.value]);
    else unread.push(record);
  }
  return {
    events: await readEvents(tables),
    // `fromEntries` defines own properties, so a key `__proto__` is a key like any other.
    state: Object.fromEntries(state),
    meta: Object.fromEntries(await entriesOf(tables, 'meta')),
    unread,
  };
};

/** Counted from what is there: it is asked for when the visitor looks, and would cost each write a record to keep. */
export const readSize = async (tables: Tables): Promise<StoreSize> => {
  const { events, state } = await readEverything(tables);
  return { events: events.length, bytes: bytesOf(events) + bytesOf(Object.values(state)) };
};
