import { attempt } from '@homebody/core';
import type { Snapshot } from '@homebody/vault';
import { snapshotKey, snapshotMaxBytes } from './snapshot-storage.ts';

/**
 * Keeps the snapshot, which the vault has made to fit; `false` when it does not, or the browser refused. Never throws. Call
 * it only under a grant; apart from reading, which comes first on a page.
 */
export const writeSnapshot = (storage: Pick<Storage, 'setItem'> | undefined, snapshot: Snapshot): boolean =>
  !!attempt(() => {
    const json = JSON.stringify(snapshot);
    if (json.length > snapshotMaxBytes) return undefined;
    storage?.setItem(snapshotKey, json);
    return storage;
  });
