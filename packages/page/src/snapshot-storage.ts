import { attempt } from '@homebody/core';
import type { SlotAnswer, Snapshot } from '@homebody/vault';
import { isSnapshot } from './snapshot-shape.ts';

/** The one key of ours in localStorage besides the consent record. */
export const snapshotKey = 'homebody:snapshot';

/** UTF-8 bytes of JSON. Beyond it, reading would cost the first paint more than it gives. */
export const snapshotMaxBytes = 8_192;

export interface SnapshotStorage {
  /** The snapshot made under `epoch`, or `undefined`: also when it is corrupt, hostile, too large or void. Never throws. */
  readonly read: (epoch: number) => Snapshot | undefined;
  /** Keeps the snapshot, its longest slots shortened until it fits; `false` when the browser refused. Never throws. */
  readonly write: (snapshot: Snapshot) => boolean;
  /** Whether it is gone for certain, which an erasure needs to know. Never throws. */
  readonly remove: () => boolean;
}

/**
 * Whatever the browser may refuse (quota, SecurityError, a policy), or JSON may be, is an ordinary "no".
 * Touches nothing by itself; call `read` and `write` only under a grant. `storage` is `undefined` where the browser denies it.
 */
export const createSnapshotStorage = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): SnapshotStorage => ({
  read: (epoch) =>
    attempt(() => {
      const json = storage?.getItem(snapshotKey);
      if (!json || bytesOf(json) > snapshotMaxBytes) return undefined;
      const snapshot: unknown = JSON.parse(json);
      return isSnapshot(snapshot) && snapshot.epoch === epoch ? snapshot : undefined;
    }),
  write: (snapshot) =>
    !!attempt(() => {
      storage?.setItem(snapshotKey, fittedJson(snapshot));
      return storage;
    }),
  remove: () =>
    !!attempt(() => {
      storage?.removeItem(snapshotKey);
      return !storage?.getItem(snapshotKey);
    }),
});

const bytesOf = (text: string): number => new Blob([text]).size;

/** Takes the last item from the slot that weighs most, again and again, until all of it fits. */
const fittedJson = (snapshot: Snapshot): string => {
  const slots = { ...snapshot.slots };
  for (;;) {
    const json = JSON.stringify({ ...snapshot, slots });
    const heaviest = Object.values(slots).sort((a, b) => weightOf(b) - weightOf(a))[0];
    if (!heaviest || bytesOf(json) <= snapshotMaxBytes) return json;
    const { slot, items } = heaviest;
    if (items[1]) slots[slot] = { ...heaviest, items: items.slice(0, -1) };
    else delete slots[slot];
  }
};

const weightOf = (slot: SlotAnswer): number => JSON.stringify(slot).length;
