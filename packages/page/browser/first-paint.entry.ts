import { createSlots, createSnapshotStorage } from '@homebody/page';

/** What the script tag does for a returning visitor, and nothing else. */
const snapshot = createSnapshotStorage(localStorage).read(1);
const slots = createSlots({
  root: document,
  now: Date.now,
  answerFor: (slot) => snapshot?.slots[slot],
});
slots.scan();
Object.assign(window, { slots });
