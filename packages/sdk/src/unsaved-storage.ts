import { type StoredEvent, attempt } from '@homebody/core';

/** Events that a page was left with before the vault had confirmed them. */
export interface UnsavedStorage {
  /** Takes out what an earlier page left under this epoch. What is read is not looked into: see `isStoredEvent`. */
  readonly take: (epoch: number) => readonly StoredEvent[];
  readonly keep: (epoch: number, events: readonly StoredEvent[]) => void;
  readonly remove: () => void;
}

interface Kept {
  readonly epoch: number;
  readonly events: readonly StoredEvent[];
}

const key = 'homebody:unsaved';
const maxLength = 16_000;

/** Best effort: a browser that refuses loses the last event of a page, nothing more. */
export const createUnsavedStorage = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): UnsavedStorage => {
  const remove = (): void => attempt(() => storage?.removeItem(key));
  return {
    take: (epoch) => {
      const kept = attempt(() => JSON.parse(storage?.getItem(key) ?? 'null') as Kept);
      remove();
      return kept?.epoch === epoch && Array.isArray(kept.events) ? kept.events : [];
    },
    keep: (epoch, events) => {
      const json = JSON.stringify({ epoch, events });
      if (events.length > 0 && json.length <= maxLength) attempt(() => storage?.setItem(key, json));
    },
    remove,
  };
};
