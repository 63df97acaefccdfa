import type { Clock, StoredEvent } from '@homebody/core';
import { HomebodyError } from '@homebody/core';
import { estimateBytes } from './estimate-bytes.ts';
import { byTime, isExpired, maxBytes, maxEvents, retain } from './retention.ts';
import type { MemoryReason, Store } from './store.ts';

/** What one page holds in memory. Keys as in the database. */
export interface PageMemory {
  readonly events: Map<number, StoredEvent>;
  readonly state: Map<string, unknown>;
}

export const emptyMemory = (): PageMemory => ({ events: new Map(), state: new Map() });

export interface MemoryStoreOptions {
  readonly clock: Clock;
  readonly reason: MemoryReason;
  /** Carried over from a database that failed, or read from one that must not be written. */
  readonly memory?: PageMemory | undefined;
  readonly onClosed?: () => void;
}

/** The store for when the database can't be used: the same contract, for as long as the page lives. */
export const createMemoryStore = ({
  clock,
  reason,
  memory = emptyMemory(),
  onClosed,
}: MemoryStoreOptions): Store => {
  const { events, state } = memory;
  let lastKey = Math.max(0, ...events.keys());
  let closed = false;

  const stateBytes = (): number => {
    let bytes = 0;
    for (const value of state.values()) bytes += estimateBytes(value);
    return bytes;
  };
  const inOrder = (): StoredEvent[] => [...events.values()].sort(byTime);
  /** Cloned in and out, so that nobody changes what is kept by changing what they hold. */
  const keep = (key: string, value: unknown): boolean => {
    if (closed) return false;
    if (value !== undefined) state.set(key, structuredClone(value));
    return true;
  };

  const remove: Store['remove'] = async (key) => {
    if (!closed) state.delete(key);
    return !closed;
  };

  return {
    mode: 'memory',
    memoryReason: reason,
    fenced: false,
    append: async (added) => {
      if (closed) return { kept: false, reason: 'closed' };
      for (const event of added) events.set(++lastKey, event);
      return { kept: true, count: added.length };
    },
    flush: async () => {},
    events: async () => inOrder().filter((event) => !isExpired(event, clock())),
    read: async (key) => structuredClone(state.get(key)),
    write: async (key, value) => (value === undefined ? remove(key) : keep(key, value)),
    update: async (key, change) => !closed && keep(key, change(structuredClone(state.get(key)))),
    remove,
    size: async () => {
      let bytes = stateBytes();
      for (const event of events.values()) bytes += estimateBytes(event);
      return { events: events.size, bytes };
    },
    compact: async () => {
      const caps = { events: maxEvents, bytes: maxBytes - stateBytes() };
      const { dropped } = retain(events, clock(), caps);
      for (const [key] of dropped) events.delete(key);
      return dropped.map(([, event]) => event);
    },
    exportAll: async () => {
      if (closed) throw new HomebodyError('disposed', 'The store is closed: nothing left to export');
      return { events: inOrder(), state: structuredClone(Object.fromEntries(state)), meta: {}, unread: [] };
    },
    close: () => {
      closed = true;
      events.clear();
      state.clear();
      onClosed?.();
    },
  };
};
