import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createStore } from './create-store.ts';
import { openStore } from './open-store.ts';
import { itKeepsTheStoreContract } from './store.contract.ts';

itKeepsTheStoreContract('memory', {
  create: async (clock) => createStore({ clock, onProblem: () => {}, memoryReason: 'absent' }),
});

itKeepsTheStoreContract('IndexedDB', {
  create: (clock) =>
    openStore({ database: 'homebody', epoch: 1, clock, onProblem: () => {}, indexedDB: new IDBFactory() }),
});
