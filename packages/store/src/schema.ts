import type { StoredEvent } from '@homebody/core';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Never raise it: an upgrade waits for every other tab, and a third one hears nothing at all meanwhile
 * (w3c/IndexedDB#223). Records carry a version of their own instead.
 */
export const databaseVersion = 1;

/**
 * Of every event and state record. A record of an older version is not read and goes at the next compaction; one
 * of a newer version is not read and stays, so that an old cached script does no harm to a newer one.
 */
export const recordVersion = 1;

/** Mutable because `IDBDatabase.transaction` asks for a mutable array. */
export const storeNames: StoreName[] = ['meta', 'events', 'state'];

export type StoreName = 'meta' | 'events' | 'state';

export interface EventRecord {
  readonly v: typeof recordVersion;
  readonly event: StoredEvent;
}

export interface StateRecord {
  readonly v: typeof recordVersion;
  readonly value: unknown;
}

/** Values are `unknown`: another version of this code may have written them. */
interface Schema extends DBSchema {
  /** `epoch`: the consent epoch of everything here. */
  meta: { key: string; value: unknown };
  /** Keys count up by themselves, so tabs never overwrite one another. */
  events: { key: number; value: unknown };
  state: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<
  Schema,
  StoreName[],
  Mode
>;

export const createObjectStores = (database: IDBDatabase): void => {
  database.createObjectStore('meta');
  database.createObjectStore('events', { autoIncrement: true });
  database.createObjectStore('state');
};

const versionOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'v' in record ? record.v : undefined;

/** The event in a record of this version, otherwise `undefined`. */
export const eventOf = (record: unknown): StoredEvent | undefined =>
  versionOf(record) === recordVersion ? (record as EventRecord).event : undefined;

/** The state record if it is of this version, otherwise `undefined`. */
export const stateOf = (record: unknown): StateRecord | undefined =>
  versionOf(record) === recordVersion ? (record as StateRecord) : undefined;

/** Whether nobody will ever read this record again. */
export const isOutdated = (record: unknown): boolean => {
  const version = versionOf(record);
  return typeof version !== 'number' || version < recordVersion;
};
