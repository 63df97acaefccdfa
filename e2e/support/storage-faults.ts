/** What IndexedDB does in real browsers' worst hours, one failure each, and how it goes away again. */
import type { Page } from '@playwright/test';
import { inVault } from './misfortunes.ts';

/** Makes it happen from the next page on. Resolves to how to end it. */
export type Befall = (page: Page, shop: string) => Promise<() => Promise<unknown>>;

export interface StorageFault {
  readonly befall: Befall;
  /** Where the vault keeps things meanwhile, and why. */
  readonly storage: 'indexeddb' | 'memory';
  readonly reason?: string;
}

/** A page of the shop's origin without any script. */
const plainPage = async (page: Page, shop: string): Promise<Page> => {
  const other = await page.context().newPage();
  await other.goto(`${shop}/homebody/homebody.js`);
  return other;
};

const inVaultUntil =
  (before: string): Befall =>
  async (page) => {
    await inVault(page, before);
    // A page that is still loading may be waiting for this very file.
    return () => page.unrouteAll({ behavior: 'wait' });
  };

/** Opening ends as given: with the error of that name, or not at all. It creates nothing. */
const openingEnds = (error?: string): Befall =>
  inVaultUntil(`{
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, 'never-' + name, version);
      request.onupgradeneeded = () => request.transaction.abort();
      request.addEventListener = (type, listener) => {
        if (type === 'error' && ${JSON.stringify(error ?? '')}) setTimeout(() => listener(new Event('error')));
      };
      Object.defineProperty(request, 'error', { get: () => new DOMException('of the browser', '${error}') });
      return request;
    };
  }`);

/** Transactions fail from the `first` on, `times` in a row. */
const transactionsFail = (first: number, times: number, fail: string): Befall =>
  inVaultUntil(`{
    const transaction = IDBDatabase.prototype.transaction;
    let calls = 0;
    IDBDatabase.prototype.transaction = function (...values) {
      calls += 1;
      if (calls >= ${first} && calls < ${first + times}) { ${fail} }
      return transaction.apply(this, values);
    };
  }`);

/** A page of the same shop that is stopped in the middle of a transaction over everything. */
const suspendInTransaction: Befall = async (page, shop) => {
  const other = await plainPage(page, shop);
  const debug = await page.context().newCDPSession(other);
  await debug.send('Debugger.enable');
  const stopped = new Promise((resolve) => debug.once('Debugger.paused', resolve));
  await other.evaluate(() => {
    indexedDB.open('homebody').onsuccess = ({ target }) => {
      const { result } = target as IDBOpenDBRequest;
      const transaction = result.transaction([...result.objectStoreNames], 'readwrite');
      transaction.objectStore('meta').get('epoch').onsuccess = () => {
        // oxlint-disable-next-line no-debugger -- stops this page, as a phone stops the tabs behind.
        debugger;
      };
    };
  });
  await stopped;
  return async () => {
    await debug.send('Debugger.resume');
    await other.close();
  };
};

/** What a script of a later version would have left. */
const newerDatabase: Befall = async (page, shop) => {
  const other = await plainPage(page, shop);
  const replace = (version: number | undefined) =>
    other.evaluate(
      (next) =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('homebody').onsuccess = () => {
            if (next === undefined) return resolve();
            const request = indexedDB.open('homebody', next);
            request.onupgradeneeded = () => {
              for (const name of ['meta', 'events', 'state', 'of-the-future'])
                request.result.createObjectStore(name, { autoIncrement: name === 'events' });
              const { epoch } = JSON.parse(localStorage.getItem('homebody:consent') ?? '{}') as {
                epoch?: number;
              };
              request.transaction?.objectStore('meta').put(epoch, 'epoch');
            };
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      version,
    );
  await replace(99);
  return () => replace(undefined).then(() => other.close());
};

const quota =
  (quotaSize: number): Befall =>
  async (page, shop) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: shop, quotaSize });
    return () => session.send('Storage.overrideQuotaForOrigin', { origin: shop });
  };

/** The catalogue of failures that each browser vendor's bug tracker knows, by what happens. */
export const storageFaults: Readonly<Record<string, StorageFault>> = {
  'the first opening hangs (Safari 14)': { befall: openingEnds(), storage: 'memory', reason: 'timeout' },
  'the backing store can’t be opened (Chrome, a damaged disk)': {
    befall: openingEnds('UnknownError'),
    storage: 'memory',
  },
  'a private window refuses mutations (Firefox before 115)': {
    befall: openingEnds('InvalidStateError'),
    storage: 'memory',
  },
  'the script is older than the database': { befall: newerDatabase, storage: 'memory', reason: 'newer' },
  'the connection is lost for good (Safari, in the background)': {
    befall: transactionsFail(
      4,
      Infinity,
      `throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');`,
    ),
    storage: 'memory',
  },
  'the connection is lost once': {
    befall: transactionsFail(
      4,
      1,
      `throw new DOMException('The database connection is closing', 'InvalidStateError');`,
    ),
    storage: 'indexeddb',
  },
  'the browser closes the connection': {
    befall: transactionsFail(4, 1, `this.close(); this.dispatchEvent(new Event('close'));`),
    storage: 'indexeddb',
  },
  'a suspended tab holds a transaction open (iOS)': {
    befall: suspendInTransaction,
    storage: 'memory',
    reason: 'timeout',
  },
  'there is no room left': { befall: quota(1), storage: 'indexeddb' },
};
