export { showForSegments } from './show-for-segments.ts';
export { safeUrl } from './safe-url.ts';
export { type Slots, type SlotsOptions, createSlots } from './slots.ts';
export {
  type SnapshotStorage,
  createSnapshotStorage,
  snapshotKey,
  snapshotMaxBytes,
} from './snapshot-storage.ts';
export { writeSnapshot } from './write-snapshot.ts';
export { type SegmentsChange, tellSegments } from './tell-segments.ts';
