import type { Page } from '@playwright/test';

/** Everything a page of the site could find again later. */
export interface OnDevice {
  readonly cookies: string;
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly serviceWorkers: number;
  /** Names in the origin's private file system. */
  readonly files: readonly string[];
}

export const onDevice = (page: Page): Promise<OnDevice> =>
  page.evaluate(async () => {
    const files: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as {
      readonly keys: () => AsyncIterable<string>;
    };
    for await (const name of folder.keys()) files.push(name);
    return {
      cookies: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      caches: await caches.keys(),
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
      files,
    };
  });

/** What a browser holds of a site that stores nothing. */
export const nothing: OnDevice = {
  cookies: '',
  local: {},
  session: {},
  databases: [],
  caches: [],
  serviceWorkers: 0,
  files: [],
};

/** Every record of every object store of the database, as JSON can hold it; nothing when there is no such database. */
export const dumpDatabase = (
  page: Page,
  database = 'homebody',
): Promise<Readonly<Record<string, readonly (readonly [unknown, unknown])[]>>> =>
  page.evaluate(async (name) => {
    const plain = (value: unknown): unknown => {
      if (value instanceof Map) return [...value].map(([key, one]) => [key, plain(one)]);
      if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
      return value;
    };
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    // Opening a database that is not there would make one.
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return {};
    const db = await answer(indexedDB.open(name));
    try {
      const dump: Record<string, readonly (readonly [unknown, unknown])[]> = {};
      for (const store of db.objectStoreNames) {
        const table = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(table.getAllKeys()), answer(table.getAll())]);
        dump[store] = keys.map((key, at) => [key, plain(values[at])] as const);
      }
      return dump;
    } finally {
      db.close();
    }
  }, database);

/** What of ours runs: workers, and frames beside the page itself. */
export const running = (page: Page): { readonly workers: number; readonly frames: number } => ({
  workers: page.workers().length,
  frames: page.frames().length - 1,
});

/** Calls a method of `window.homebody` by its name. */
export const ask = <Value = unknown>(
  page: Page,
  name: string,
  ...values: readonly unknown[]
): Promise<Value> =>
  page.evaluate(
    ([called, given]) => {
      const { homebody } = window as unknown as {
        readonly homebody: Record<string, (...values: readonly unknown[]) => unknown>;
      };
      return homebody[called]?.(...given);
    },
    [name, values] as const,
  ) as Promise<Value>;
