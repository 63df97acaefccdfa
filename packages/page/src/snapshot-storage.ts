import { attempt } from '@homebody/core';
import type { Snapshot } from '@homebody/vault';
import { isSnapshot } from './snapshot-shape.ts';

/** The one key of ours in localStorage besides the consent record. */
export const snapshotKey = 'homebody:snapshot';

/** UTF-8 bytes of JSON, of which there are at least as many as letters. Beyond it, reading would cost the first paint more than it gives. */
export const snapshotMaxBytes = 8_192;

export interface SnapshotStorage {
  /** The snapshot made under `epoch`, or `undefined`: also when it is corrupt, hostile, too large or void. Never throws. */
  readonly read: (epoch: number) => Snapshot | undefined;
  /** Never throws. */
  readonly remove: () => void;
}

/**
 * Whatever the browser may refuse (quota, SecurityError, a policy), or JSON may be, is an ordinary "no".
 * Touches nothing by itself; call `read` only under a grant. `storage` is `undefined` where the browser denies it.
 */
export const createSnapshotStorage = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): SnapshotStorage => ({
  read: (epoch) =>
    attempt(() => {
      const json = storage?.getItem(snapshotKey);
      if (!json || json.length > snapshotMaxBytes) return undefined;
      const snapshot: unknown = JSON.parse(json);
      return isSnapshot(snapshot) && snapshot.epoch === epoch ? snapshot : undefined;
    }),
  remove: () => attempt(() => storage?.removeItem(snapshotKey)),
});
