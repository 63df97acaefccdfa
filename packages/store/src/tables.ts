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

/** Above every key that a database gives, so that a commit that was still under way overwrites nothing. */
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

/** Passes everything on to `tables` and, once told that it was committed, does it to `records` too (bookkeeping apart). */
export const mirrored = (tables: Tables, records: PageRecords) => {
  const changes: (() => void)[] = [];
  const mirror: Tables = {
    objectStore: (name) => {
      const table = tables.objectStore(name);
      if (name === 'meta') return table;
      const map = records[name];
      const set = (key: IDBValidKey, record: unknown): void => {
        const copy = structuredClone(record);
        changes.push(() => map.set(key, copy));
      };
      return {
        get: (key) => table.get(key),
        getAll: () => table.getAll(),
        getAllKeys: () => table.getAllKeys(),
        add: async (record) => {
          const key = await table.add(record);
          set(key, record);
          return key;
        },
        put: async (record, key) => {
          await table.put(record, key);
          set(key, record);
        },
        delete: async (key) => {
          await table.delete(key);
          changes.push(() => map.delete(key));
        },
      };
    },
  };
  return {
    tables: mirror,
    commit: (): void => {
      for (const change of changes) change();
    },
  };
};

export const clearRecords = (records: PageRecords): void => {
  for (const name of storeNames) records[name].clear();
};
