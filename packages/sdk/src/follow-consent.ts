/** Starts, suspends and erases everything as the visitor's choice says, and only then. */
import type { Consent } from '@homebody/consent';
import type { OnProblem } from '@homebody/core';
import { isHomebodyError } from '@homebody/core';
import type { SnapshotStorage } from '@homebody/page';
import { eraseStore } from '@homebody/store';
import type { OpenRequest, Snapshot, VaultHost } from '@homebody/vault';
import { idle } from './idle.ts';
import type { UnsavedStorage } from './unsaved-storage.ts';

export interface ConsentFollowing {
  readonly consent: Consent;
  readonly host: VaultHost;
  readonly snapshots: SnapshotStorage;
  readonly unsaved: UnsavedStorage;
  readonly database: string;
  readonly startCapture: () => () => void;
  readonly openRequest: (epoch: number) => OpenRequest;
  /** The snapshot of an earlier page, still valid. */
  readonly onRecorded: (snapshot: Snapshot | undefined) => void;
  readonly onEnded: () => void;
  readonly onChange: () => void;
  readonly onProblem: OnProblem;
}

export interface Life {
  readonly forget: () => Promise<void>;
  /** Resolves when no erasure is owed any more; rejects with `erase-incomplete`. */
  readonly erased: () => Promise<void>;
  /** Ends what runs on this page and leaves what is stored. */
  readonly stop: () => void;
}

export const followConsent = (parts: ConsentFollowing): Life => {
  const { consent, host, snapshots, unsaved, database } = parts;
  /** The epoch this page runs under. */
  let running: number | undefined;
  let stopCapture: (() => void) | undefined;
  let erasing: Promise<void> | undefined;

  const begin = (): void => {
    const epoch = consent.epoch();
    running = epoch;
    stopCapture = parts.startCapture();
    host.record(unsaved.take(epoch));
    void idle().then(() => (running === epoch ? host.start(parts.openRequest(epoch)) : undefined));
  };

  const suspend = (): void => {
    running = undefined;
    stopCapture?.();
    stopCapture = undefined;
    host.stop();
  };

  const erase = async (): Promise<void> => {
    const epoch = consent.epoch();
    snapshots.remove();
    unsaved.remove();
    await eraseStore({ database, epoch });
    consent.erased(epoch);
  };
  const erased = async (): Promise<void> => {
    if (!consent.erasureOwed()) return;
    erasing ??= erase().finally(() => {
      erasing = undefined;
    });
    await erasing;
  };

  const follow = (): void => {
    const granted = consent.status() === 'granted';
    if (running !== undefined && (!granted || running !== consent.epoch())) suspend();
    if (!granted && consent.status() !== 'pending') parts.onEnded();
    if (granted && running === undefined) begin();
    erased().catch((error: unknown) => {
      if (isHomebodyError(error)) parts.onProblem(error);
    });
    parts.onChange();
  };

  const onHide = (): void => {
    if (running !== undefined && document.visibilityState === 'hidden') unsaved.keep(running, host.unsaved());
  };

  if (consent.recordedGrant()) parts.onRecorded(snapshots.read(consent.epoch()));
  const unfollow = consent.onChange(follow);
  document.addEventListener('visibilitychange', onHide);
  follow();

  return {
    erased,
    forget: async () => {
      suspend();
      const epoch = consent.newEpoch();
      parts.onEnded();
      snapshots.remove();
      unsaved.remove();
      await eraseStore({ database, epoch });
      consent.erased(epoch);
    },
    stop: () => {
      unfollow();
      document.removeEventListener('visibilitychange', onHide);
      suspend();
    },
  };
};
