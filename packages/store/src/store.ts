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
 * Keeps events and learned state. Two implementations, one contract: IndexedDB, and memory when the
 * database can't be used. No method throws for the browser's sake except `exportAll` and `erase`,
 * which reject unless they did all of it.
 */
export interface Store {
  readonly mode: 'indexeddb' | 'memory';
  /** Why it is in memory, for diagnostics. */
  readonly memoryReason: string | undefined;
  /** Appends in one transaction, fenced by the consent epoch. */
  readonly append: (events: readonly StoredEvent[]) => Promise<AppendOutcome>;
  /** All raw events that have not expired, oldest first, those of other tabs included. */
  readonly events: () => Promise<readonly StoredEvent[]>;
  /** A piece of learned state, structured-cloneable. `undefined` when absent. */
  readonly read: (key: string) => Promise<unknown>;
  /** Fenced like `append`. Resolves to false when fenced or closed. */
  readonly write: (key: string, value: unknown) => Promise<boolean>;
  readonly remove: (key: string) => Promise<boolean>;
  readonly size: () => Promise<StoreSize>;
  /** Deletes expired events, then the oldest above 5,000 or 5 MB. Returns what it deleted, for folding into aggregates. */
  readonly compact: () => Promise<readonly StoredEvent[]>;
  /** Every record of every object store, for the visitor's export. */
  readonly exportAll: () => Promise<{
    readonly events: readonly StoredEvent[];
    readonly state: Readonly<Record<string, unknown>>;
  }>;
  readonly close: () => void;
}
