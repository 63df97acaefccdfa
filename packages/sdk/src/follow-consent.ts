/** Starts, suspends and erases everything as the visitor's choice says, and only then. */
import type { Consent } from '@homebody/consent';
import { HomebodyError, type OnProblem, type StoredEvent, isHomebodyError } from '@homebody/core';
import type { SnapshotStorage } from '@homebody/page';
import { eraseStore } from '@homebody/store';
import type { Snapshot, Vault } from '@homebody/vault';
import type { Live, LiveHost, LiveRequest, LiveVault } from './live.ts';
import type { UnsavedStorage } from './unsaved-storage.ts';

export interface ConsentFollowing {
  readonly consent: Consent;
  readonly loadLive: () => Promise<Live>;
  readonly createHost: (live: Live) => LiveHost;
  readonly startCapture: (live: Live) => (() => void) | undefined;
  readonly snapshots: SnapshotStorage;
  readonly unsaved: UnsavedStorage;
  readonly database: string;
  readonly openRequest: (epoch: number) => LiveRequest;
  /** The snapshot of an earlier page, still valid. */
  readonly onRecorded: (snapshot: Snapshot | undefined) => void;
  readonly onStarted: () => void;
  readonly onEnded: () => void;
  readonly onChange: () => void;
  readonly onProblem: OnProblem;
}

export interface Life {
  /** Takes an admitted event; it waits for the vault if need be. */
  readonly record: (event: StoredEvent) => void;
  /** Rejects with `engine-stopped` where there is none. */
  readonly vault: () => Promise<LiveVault>;
  /** The same, once the pack is there too. */
  readonly stocked: () => Promise<Vault>;
  readonly forget: () => Promise<void>;
  /** Resolves when no erasure is owed any more; rejects with `erase-incomplete`. */
  readonly erased: () => Promise<void>;
  /** Ends what runs on this page and leaves what is stored. */
  readonly stop: () => void;
}

export const followConsent = (parts: ConsentFollowing): Life => {
  const { consent, snapshots, unsaved, database } = parts;
  /** The epoch this page runs under. */
  let running: number | undefined;
  let host: LiveHost | undefined;
  let arriving: Promise<LiveHost> | undefined;
  let waiting: StoredEvent[] = [];
  let stopCapture: (() => void) | undefined;
  let erasing: Promise<void> | undefined;
  let stopped = false;
  /** The epoch at the last look: what was made under another is void, also where another tab made it so. */
  let seen = consent.epoch();

  const tell = (error: unknown): void => {
    parts.onProblem(isHomebodyError(error) ? error : { code: 'engine-stopped', message: String(error) });
  };

  const goLive = async (epoch: number): Promise<LiveHost> => {
    // Slots first. And a browser may note who asks for a file: line by line through all that is running.
    const live = await Promise.resolve().then(parts.loadLive);
    if (running !== epoch) throw new HomebodyError('engine-stopped', 'consent was withdrawn');
    const mine = (host = parts.createHost(live));
    stopCapture = parts.startCapture(live);
    mine.record(waiting.splice(0));
    await live.idle();
    if (running === epoch) void mine.start(parts.openRequest(epoch)).then(parts.onStarted);
    return mine;
  };

  const suspend = (): void => {
    stopCapture?.();
    host?.stop();
    running = host = arriving = stopCapture = undefined;
    waiting = [];
  };

  /** Never beside an erasure, which would take the new database for the old one. */
  const start = (): void => {
    if (stopped || erasing || running !== undefined || consent.status() !== 'granted') return;
    running = consent.epoch();
    waiting = [...unsaved.take(running)];
    arriving = goLive(running);
    arriving.catch((error: unknown) => running !== undefined && tell(error));
  };

  const dropKept = (): void => {
    snapshots.remove();
    unsaved.remove();
  };
  const erase = async (): Promise<void> => {
    const epoch = consent.epoch();
    dropKept();
    try {
      await eraseStore({ database, epoch });
      consent.erased(epoch);
    } finally {
      erasing = undefined;
      start();
    }
  };
  const erased = async (): Promise<void> => {
    if (consent.erasureOwed()) await (erasing ??= erase());
  };

  const follow = (): void => {
    const status = consent.status();
    const epoch = consent.epoch();
    if (running !== undefined && (status !== 'granted' || running !== epoch)) suspend();
    const isVoid = seen > 0 && seen !== epoch;
    seen = epoch;
    // Not left to the tab that erases: this one may have written after it did.
    if (isVoid) dropKept();
    if (isVoid || (status !== 'granted' && status !== 'pending')) parts.onEnded();
    erased().catch(tell);
    start();
    parts.onChange();
  };

  const onHide = (): void => {
    if (running === undefined || document.visibilityState !== 'hidden') return;
    unsaved.keep(running, [...(host?.unsaved() ?? []), ...waiting]);
  };

  const arrived = (): Promise<LiveHost> =>
    arriving ?? Promise.reject(new HomebodyError('engine-stopped', 'nothing runs here'));

  if (consent.recordedGrant()) parts.onRecorded(snapshots.read(consent.epoch()));
  const unfollow = consent.onChange(follow);
  document.addEventListener('visibilitychange', onHide);
  follow();

  return {
    record: (event) => (host ? host.record([event]) : void waiting.push(event)),
    vault: async () => (await arrived()).vault(),
    stocked: async () => (await arrived()).stocked(),
    erased,
    forget: async () => {
      suspend();
      parts.onEnded();
      consent.newEpoch();
      await (erasing ??= erase());
    },
    stop: () => {
      stopped = true;
      unfollow();
      document.removeEventListener('visibilitychange', onHide);
      suspend();
    },
  };
};
