export { type EraseOptions, type Erased, eraseStore } from './erase-store.ts';
export { type Notice, type NoticeChannel, type NoticeMessage, createNotice } from './notice.ts';
export { type OpenStoreOptions, openStore } from './open-store.ts';
export type { AppendOutcome, MemoryReason, Store, StoreExport, StoreSize } from './store.ts';
export { type LockOutcome, withLock } from './with-lock.ts';
