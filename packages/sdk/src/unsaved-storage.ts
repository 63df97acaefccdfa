import { type StoredEvent, attempt } from '@homebody/core';

/** Events that a page was left with before the vault had confirmed them. */
export interface UnsavedStorage {
  /** Takes out what an earlier page left under this epoch. */
  readonly take: (epoch: number) => readonly StoredEvent[];
  readonly keep: (epoch: number, events: readonly StoredEvent[]) => void;
  readonly remove: () => void;
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
      const kept = attempt(() => JSON.parse(storage?.getItem(key) ?? 'null') as unknown);
      remove();
      return isKept(kept) && kept.epoch === epoch ? kept.events : [];
    },
    keep: (epoch, events) => {
      const json = JSON.stringify({ epoch, events });
      if (events.length > 0 && json.length <= maxLength) attempt(() => storage?.setItem(key, json));
    },
    remove,
  };
};

interface Kept {
  readonly epoch: number;
  readonly events: readonly StoredEvent[];
}

const isKept = (value: unknown): value is Kept => {
  const { epoch, events } = (value ?? {}) as Partial<Kept>;
  return typeof epoch === 'number' && Array.isArray(events) && events.every(isEvent);
};

const isEvent = (event: Partial<StoredEvent> | null): boolean =>
  typeof event?.name === 'string' &&
  Number.isFinite(event.at) &&
  Number.isFinite(event.expiresAt) &&
  typeof event.data === 'object' &&
  event.data !== null;
