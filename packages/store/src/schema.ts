import type { StoredEvent } from '@homebody/core';

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

/**
 * - `meta`: under `epoch`, the consent epoch of everything here
 * - `events`: under keys that count up by themselves, so tabs never overwrite one another
 * - `state`: what was learned, by name
 *
 * All hold `unknown` values: another version of this code may have written them.
 */
export const storeNames = ['meta', 'events', 'state'] as const;

export type StoreName = (typeof storeNames)[number];

export interface EventRecord {
  readonly v: typeof recordVersion;
  readonly event: StoredEvent;
}

export interface StateRecord {
  readonly v: typeof recordVersion;
  readonly value: unknown;
}

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
