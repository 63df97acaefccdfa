/**
 * What runs on the page only once the visitor has agreed: watching the page, the vault's life and the pack. It is a
 * file of its own, so that before a grant not even the code to do it is there.
 */
import { capture } from '@homebody/capture';
import { fetchPackFile, loadPack } from '@homebody/pack';
import { writeSnapshot } from '@homebody/page';
import { type HostOptions, type VaultHost, createHost as createVaultHost } from '@homebody/vault';
import { idle } from './idle.ts';
import { isStoredEvent } from './is-stored-event.ts';
import { localEntries } from './local-entries.ts';

/** Silence from the vault for so long counts as its death. */
const deadlineMs = 5_000;
const startTimeoutMs = 8_000;

export interface LiveHostOptions extends Omit<
  HostOptions,
  'bringPack' | 'deadlineMs' | 'document' | 'fetch' | 'timeoutMs'
> {
  /** URL of the pack's folder. */
  readonly pack: string;
  /** Where the next page finds the snapshot. */
  readonly storage: Storage | undefined;
}

const createHost = ({ pack, storage, ...options }: LiveHostOptions): VaultHost => {
  const host = createVaultHost({
    ...options,
    document,
    fetch: (url, init) => fetch(url, init),
    timeoutMs: startTimeoutMs,
    deadlineMs,
    onSnapshot: (snapshot) => {
      writeSnapshot(storage, snapshot);
      options.onSnapshot(snapshot);
    },
    bringPack: (receiver) => loadPack(pack, { fetchBytes: fetchPackFile, receiver, idle }),
  });
  return {
    ...host,
    start: (request) => host.start({ ...request, language: document.documentElement.lang }),
    record: (events) => host.record(events.filter(isStoredEvent)),
    vault: async () => {
      const vault = await host.vault();
      return {
        ...vault,
        exportData: async () => ({ ...(await vault.exportData()), local: localEntries(storage) }),
      };
    },
  };
};

export const live = { capture, createHost, idle };

export type Live = typeof live;
