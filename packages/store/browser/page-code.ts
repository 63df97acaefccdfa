/** What the pages of these tests run: bundled on the fly, and there as `window.store`. */
import { eraseStore, openStore } from '../src/index.ts';
import type { Store } from '../src/index.ts';

const database = 'homebody';
const problems: string[] = [];

const event = (item: string) => {
  const at = Date.now();
  return { name: 'view_item', at, expiresAt: at + 90 * 86_400_000, data: { item_id: item } };
};

const open = (epoch: number, openTimeoutMs?: number): Promise<Store> =>
  openStore({
    database,
    epoch,
    clock: Date.now,
    onProblem: ({ code }) => problems.push(code),
    ...(openTimeoutMs && { openTimeoutMs }),
  });

/** Appends without end until told to stop or refused; every refusal is counted by its reason. */
const write = (store: Store) => {
  const stopping = new AbortController();
  const outcomes: Record<string, number> = {};
  const loop = async (): Promise<Record<string, number>> => {
    for (let i = 0; !stopping.signal.aborted; i += 1) {
      const outcome = await store.append([event(`item-${i}`)]);
      void store.update('profile', (current) => ((current as number | undefined) ?? 0) + 1);
      const name = outcome.kept ? 'kept' : outcome.reason;
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (!outcome.kept) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return outcomes;
  };
  const done = loop();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
};

/** Rows in all object stores but the epoch and size, without creating the database; 0 when there is none. */
const countRows = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('error', (failed) => {
      failed.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error);
    });
    request.addEventListener('success', () => {
      const opened = request.result;
      const transaction = opened.transaction(['events', 'state']);
      const counts = ['events', 'state'].map((name) => transaction.objectStore(name).count());
      transaction.addEventListener('complete', () => {
        opened.close();
        resolve(counts.reduce((sum, count) => sum + count.result, 0));
      });
    });
  });

const erase = (epoch: number, timeoutMs?: number) =>
  eraseStore({ database, epoch, ...(timeoutMs && { timeoutMs }) });

const tools = { open, write, countRows, erase, event, problems };

export type PageTools = typeof tools;

declare global {
  interface Window {
    homebodyStore: PageTools;
    opened: Store;
    writing: ReturnType<PageTools['write']>;
  }
}

window.homebodyStore = tools;
