import { type StoreName, storeNames } from './schema.ts';

/** The part of an object store that the operations use, so that one set of them works on a database and on memory. */
export interface Table {
  readonly get: (key: IDBValidKey) => Promise<unknown>;
  readonly getAll: () => Promise<unknown[]>;
  /** In the order of `getAll`. */
  readonly getAllKeys: () => Promise<IDBValidKey[]>;
  /** Under a new, higher key; resolves to it. */
  readonly add: (record: unknown) => Promise<IDBValidKey>;
  readonly put: (record: unknown, key: IDBValidKey) => Promise<unknown>;
  readonly delete: (key: IDBValidKey) => Promise<void>;
}

/** One transaction's view of the object stores. */
export interface Tables {
  readonly objectStore: (name: StoreName) => Table;
}

/** What one page holds in memory, keyed as in the database. */
export type PageRecords = Readonly<Record<StoreName, Map<IDBValidKey, unknown>>>;

export const noRecords = (): PageRecords => ({ meta: new Map(), events: new Map(), state: new Map() });

/** Above every key that a database gives, so that nothing read from one is overwritten. */
const firstMemoryKey = 2 ** 40;

/** Tables in memory. Cloned in and out, so that nobody changes what is kept by changing what they hold. */
export const memoryTables = (records: PageRecords): Tables => {
  let nextKey = firstMemoryKey;
  return {
    objectStore: (name) => {
      const map = records[name];
      return {
        get: async (key) => structuredClone(map.get(key)),
        getAll: async () => structuredClone([...map.values()]),
        getAllKeys: async () => [...map.keys()],
        add: async (record) => {
          nextKey += 1;
          map.set(nextKey, structuredClone(record));
          return nextKey;
        },
        put: async (record, key) => map.set(key, structuredClone(record)),
        delete: async (key) => void map.delete(key),
      };
    },
  };
};

export const clearRecords = (records: PageRecords): void => {
  for (const name of storeNames) records[name].clear();
};
