import type { BrowserContext, Page } from '@playwright/test';

export interface StorageUse {
  readonly api: string;
  readonly key: string;
  /** Whether a file below /homebody/ is on the call stack. */
  readonly ours: boolean;
}

interface Spied {
  readonly storageUses: StorageUse[];
}

/** Writes down every use of every API that keeps something, or starts something, before any script of the page runs. */
export const spyOnStorage = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const uses: StorageUse[] = [];
    Object.assign(window, { storageUses: uses });
    const note = (api: string, key: unknown): void => {
      uses.push({
        api,
        key: String(key ?? ''),
        ours: (new Error().stack ?? '').includes('/homebody/'),
      });
    };
    const spyOn = (owner: object | undefined, name: string, api: string): void => {
      const original = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (!original) return;
      const wrap = (act: (...values: readonly unknown[]) => unknown) =>
        function (this: unknown, ...values: readonly unknown[]): unknown {
          note(api, values[0]);
          return act.apply(this, [...values]);
        };
      Object.defineProperty(owner, name, {
        ...original,
        ...(typeof original.value === 'function' && { value: wrap(original.value) }),
        ...(original.get && { get: wrap(original.get as () => unknown) }),
        ...(original.set && { set: wrap(original.set as (value: unknown) => void) }),
      });
    };
    const prototypes: Readonly<Record<string, readonly [object | undefined, readonly string[]]>> = {
      storage: [Storage.prototype, ['getItem', 'setItem', 'removeItem', 'clear', 'key', 'length']],
      indexedDB: [IDBFactory.prototype, ['open', 'deleteDatabase', 'databases']],
      caches: [globalThis.CacheStorage?.prototype, ['open', 'has', 'match', 'keys', 'delete']],
      cookie: [Document.prototype, ['cookie']],
      cookieStore: [
        (globalThis as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
        ['get', 'getAll', 'set', 'delete'],
      ],
      serviceWorker: [globalThis.ServiceWorkerContainer?.prototype, ['register']],
      files: [globalThis.StorageManager?.prototype, ['getDirectory', 'persist', 'estimate']],
    };
    for (const [api, [owner, names]] of Object.entries(prototypes)) {
      for (const name of names) spyOn(owner, name, `${api}.${name}`);
    }
    for (const name of ['Worker', 'SharedWorker'] as const) {
      const Original = window[name];
      Object.assign(window, {
        [name]: new Proxy(Original, {
          construct: (target, values: [string]) => {
            note(name, values[0]);
            return new target(...values);
          },
        }),
      });
    }
  });

/** What this page has done so far. */
export const storageUses = (page: Page): Promise<readonly StorageUse[]> =>
  page.evaluate(() => (window as unknown as Spied).storageUses);
