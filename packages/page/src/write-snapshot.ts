import { attempt } from '@homebody/core';
import type { SlotAnswer, Snapshot } from '@homebody/vault';
import { snapshotKey, snapshotMaxBytes } from './snapshot-storage.ts';

/**
 * Keeps the snapshot, its longest slots shortened until it fits; `false` when the browser refused. Never throws. Call it only
 * under a grant; apart from reading, which comes first on a page.
 */
export const writeSnapshot = (storage: Pick<Storage, 'setItem'> | undefined, snapshot: Snapshot): boolean =>
  !!attempt(() => {
    storage?.setItem(snapshotKey, fittedJson(snapshot));
    return storage;
  });

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

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
