import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryStore } from './memory-store.ts';
import { openStore } from './open-store.ts';
import { itKeepsTheStoreContract } from './store.contract.ts';

itKeepsTheStoreContract('memory', {
  create: async (clock) => createMemoryStore({ clock, reason: 'absent' }),
});

itKeepsTheStoreContract('IndexedDB', {
  create: (clock) =>
    openStore({ database: 'homebody', epoch: 1, clock, onProblem: () => {}, indexedDB: new IDBFactory() }),
});
