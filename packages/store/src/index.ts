export type { AppendOutcome, Store, StoreSize } from './store.ts';
