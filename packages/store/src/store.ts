import type { StoredEvent } from '@homebody/core';

export type AppendOutcome =
  | { readonly kept: true; readonly count: number }
  /** `fenced`: consent was withdrawn or changed since this store was opened; nothing was written. */
  | { readonly kept: false; readonly reason: 'fenced' | 'full' | 'closed' };

export interface StoreSize {
  readonly events: number;
  /** Estimated, JSON-like; never from `navigator.storage.estimate`, whose quota is artificial. */
  readonly bytes: number;
}

/**
 * Why a store is in memory:
 * - `absent`: there is no IndexedDB · `denied`: the browser refuses it
 * - `blocked`: another tab holds the database · `timeout`: no answer in time
 * - `full`: no room even to open · `corrupt`: it can't be opened · `lost`: its connection broke twice
 * - `newer`: a newer version of this code made it; what could be read was read, nothing is written to it
 */
export type MemoryReason =
  'absent' | 'denied' | 'blocked' | 'timeout' | 'full' | 'corrupt' | 'lost' | 'newer';

/**
 * Keeps events and learned state. Two implementations, one contract: IndexedDB, and memory when the
 * database can't be used. No method throws for the browser's sake except `exportAll` (and `eraseStore`
 * beside it), which reject unless they did all of it.
 */
export interface Store {
  /** Turns from `indexeddb` to `memory` when the database fails for good; what this page recorded is carried over. */
  readonly mode: 'indexeddb' | 'memory';
  /** Why it is in memory, for diagnostics. */
  readonly memoryReason: MemoryReason | undefined;
  /**
   * An erasure or a newer consent overtook this store: it reads as empty and keeps nothing, for good. It is
   * noticed at the next call, or when the browser says that the database is being deleted.
   */
  readonly fenced: boolean;
  /** Fenced by the consent epoch. Calls made while a transaction runs share the next one. */
  readonly append: (events: readonly StoredEvent[]) => Promise<AppendOutcome>;
  /** Resolves when everything appended so far is kept or refused. */
  readonly flush: () => Promise<void>;
  /** All raw events that have not expired, oldest first, those of other tabs included. */
  readonly events: () => Promise<readonly StoredEvent[]>;
  /**
   * Changes or, by `undefined`, deletes raw events, in one transaction; `change` is synchronous and pure. Resolves to false
   * when fenced, closed or full: nothing was changed then.
   */
  readonly changeEvents: (change: (event: StoredEvent) => StoredEvent | undefined) => Promise<boolean>;
  /** A piece of learned state, structured-cloneable. `undefined` when absent. */
  readonly read: (key: string) => Promise<unknown>;
  /**
   * Fenced like `append`; `undefined` removes. The last writer wins, so use `update` for what several tabs change.
   * Resolves to false when fenced, closed or full. Throws DataCloneError for what can't be cloned.
   */
  readonly write: (key: string, value: unknown) => Promise<boolean>;
  /**
   * Reads, changes and writes one piece of state in one transaction, so a tab that slept never overwrites what
   * others wrote meanwhile: it sees their value. Stronger than comparing revisions, and nothing to retry.
   * `change` is synchronous and pure (it may run again after a lost connection); returning `undefined` leaves
   * the state as it is.
   *
   * `await store.update('ranker', (other) => (isNewer(other, mine) ? undefined : mine))`
   */
  readonly update: (key: string, change: (current: unknown) => unknown) => Promise<boolean>;
  readonly remove: (key: string) => Promise<boolean>;
  readonly size: () => Promise<StoreSize>;
  /**
   * Deletes expired events, then the oldest above 5,000 or 5 MB. Returns what it deleted, for folding into
   * aggregates: each event to one caller only, however many tabs compact. What a full disk forced out since the
   * last call is among them. Records of an older version are deleted unread.
   */
  readonly compact: () => Promise<readonly StoredEvent[]>;
  /** Every record of every object store, for the visitor's export. Rejects when it can't read all of them. */
  readonly exportAll: () => Promise<StoreExport>;
  /** What was appended is still kept; everything asked later is refused. */
  readonly close: () => void;
}

export interface StoreExport {
  /** Expired ones that wait for the next compaction included. */
  readonly events: readonly StoredEvent[];
  readonly state: Readonly<Record<string, unknown>>;
  /** The store's own bookkeeping: the consent epoch. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Records of another version of this code, as they are. */
  readonly unread: readonly unknown[];
}
