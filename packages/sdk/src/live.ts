/**
 * What runs on the page only once the visitor has agreed: watching the page, the vault's life and the pack. It is a
 * file of its own, so that before a grant not even the code to do it is there.
 */
import { capture } from '@homebody/capture';
import { fetchPackFile, loadPack } from '@homebody/pack';
import { snapshotKey, tellSegments, writeSnapshot } from '@homebody/page';
import type { Receipt } from '@homebody/consent';
import { attempt } from '@homebody/core';
import {
  type HostOptions,
  type OpenRequest,
  type Vault,
  type VaultDiagnostics,
  type VaultHost,
  createHost as createVaultHost,
  isolations as allIsolations,
} from '@homebody/vault';
import type { CompleteExport, Diagnostics } from './homebody.ts';
import type { HomebodyOptions } from './options.ts';
import { idle } from './idle.ts';
import { isStoredEvent } from './is-stored-event.ts';
import { localEntries } from './local-entries.ts';

/** Silence from the vault for so long counts as its death. */
const deadlineMs = 5_000;
const startTimeoutMs = 8_000;

export interface LiveHostOptions extends Omit<
  HostOptions,
  'bringPack' | 'deadlineMs' | 'document' | 'fetch' | 'isolations' | 'onDiagnostics' | 'timeoutMs'
> {
  readonly isolations: HomebodyOptions['isolations'];
  /** URL of the pack's folder. */
  readonly pack: string;
  /** Where the next page finds the snapshot. */
  readonly storage: Storage | undefined;
  readonly receipts: () => readonly Receipt[];
  readonly onDiagnostics: (diagnostics: Diagnostics) => void;
}

/** The vault as the page's callers see it: what only the page knows is added to its answers. */
export interface LiveVault extends Omit<Vault, 'diagnostics' | 'exportData' | 'train'> {
  readonly diagnostics: () => Promise<Diagnostics>;
  readonly exportData: () => Promise<CompleteExport>;
  readonly train: () => Promise<Diagnostics>;
}

export interface LiveRequest extends Omit<OpenRequest, 'training'> {
  readonly training: HomebodyOptions['training'];
}

export interface LiveHost extends Omit<VaultHost, 'isolation' | 'start' | 'vault'> {
  readonly start: (request: LiveRequest) => Promise<void>;
  readonly vault: () => Promise<LiveVault>;
}

const createHost = ({
  pack,
  storage,
  receipts,
  isolations = allIsolations,
  ...options
}: LiveHostOptions): LiveHost => {
  const withIsolation = (diagnostics: VaultDiagnostics): Diagnostics => ({
    ...diagnostics,
    isolation: host.isolation() ?? 'page',
  });
  const host = createVaultHost({
    ...options,
    isolations,
    document,
    fetch: (url, init) => fetch(url, init),
    timeoutMs: startTimeoutMs,
    deadlineMs,
    onSnapshot: (snapshot) => {
      const before = segmentsIn(storage);
      writeSnapshot(storage, snapshot);
      options.onSnapshot(snapshot);
      // Behind the page's own listeners: whoever is told finds `segments()` as it is now.
      tellSegments(document, before, snapshot.segments);
    },
    onDiagnostics: (diagnostics) => options.onDiagnostics(withIsolation(diagnostics)),
    bringPack: (receiver) => loadPack(pack, { fetchBytes: fetchPackFile, receiver, idle }),
  });
  return {
    ...host,
    start: ({ training: { backend = 'auto' as const, afterChoices = 20, seed = 1 } = {}, ...request }) =>
      host.start({
        ...request,
        language: document.documentElement.lang,
        training: { backend, afterChoices, seed },
      }),
    record: (events) => host.record(events.filter(isStoredEvent)),
    vault: async () => {
      const vault = await host.vault();
      return {
        ...vault,
        exportData: async () => ({
          ...(await vault.exportData()),
          local: localEntries(storage),
          receipts: receipts(),
        }),
        diagnostics: async () => withIsolation(await vault.diagnostics()),
        train: async () => withIsolation(await vault.train()),
      };
    },
  };
};

/** Of the snapshot that is kept, as it stands: what is no list of them counts as none. */
const segmentsIn = (storage: Storage | undefined): readonly string[] => {
  const { segments } = attempt(() => JSON.parse(storage?.getItem(snapshotKey) ?? '{}')) ?? {};
  return Array.isArray(segments) ? segments : [];
};

export const live = { capture, createHost, idle };

export type Live = typeof live;
