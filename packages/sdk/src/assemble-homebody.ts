import { isAutomated, isPrerendering, isSensitivePage } from '@homebody/capture';
import { createConsent, createConsentRecord, gpc, manual, otherTabs } from '@homebody/consent';
import {
  HomebodyError,
  type OwnEvents,
  attempt,
  createDoor,
  createListeners,
  isHomebodyError,
} from '@homebody/core';
import { createSlots, createSnapshotStorage, showForSegments } from '@homebody/page';
import { type SlotRequest, type Snapshot, type VaultFiles, trusted } from '@homebody/vault';
import { followConsent } from './follow-consent.ts';
import type { Diagnostics, Homebody, RecordResult } from './homebody.ts';
import type { Live, LiveVault } from './live.ts';
import { type AssemblyOptions, checkOptions } from './options.ts';
import { createUnsavedStorage } from './unsaved-storage.ts';

/** Puts the parts together for one page: what `createHomebody` and the script tag have in common. */
export const assembleHomebody = (
  options: AssemblyOptions,
  files: VaultFiles,
  loadLive: () => Promise<Live>,
  definitions?: OwnEvents,
): Homebody => {
  checkOptions(options);
  const { pack, database = 'homebody', onProblem = () => undefined, training } = options;
  // Some browsers throw already at its mention.
  const storage = attempt(() => window.localStorage);
  const changes = createListeners();
  const diagnostics = createListeners<Diagnostics>();
  let snapshot: Snapshot | undefined;
  /** The page keeps to those it began with. */
  let segments: readonly string[] | undefined;
  let disposed = false;

  const consent = createConsent({
    sources: [options.consent ?? manual()].flat(),
    vetoes: options.vetoes ?? [gpc(navigator)],
    record: createConsentRecord(storage),
    clock: Date.now,
    rules: options.rules,
    tabs: otherTabs(window, (name) => new BroadcastChannel(name)),
  });
  const snapshots = createSnapshotStorage(storage);

  /** Answers a slot about the page's own item, late. Without a vault it keeps the shop's own content. */
  const answerLive = async (request: SlotRequest): Promise<void> => {
    try {
      const vault = await life.stocked();
      slots.answer(request, await vault.recommend({ ...request, exclude: slots.shown() }));
    } catch (error) {
      if (!isHomebodyError(error)) throw error;
    }
  };
  const slots = createSlots({
    root: document,
    now: Date.now,
    answerFor: (slot) => snapshot?.slots[slot],
    onWanted: (request) => void answerLive(request),
    onLook: () => showForSegments(document, segments),
  });

  const door = createDoor({
    consent: consent.choices,
    clock: Date.now,
    isAutomated: () => isAutomated(window),
    isPrerendering: () => isPrerendering(document),
    isPaused: consent.isPaused,
    isSensitive: () => isSensitivePage(document),
    definitions,
  });
  const admit = (name: string, input: unknown): RecordResult => {
    const admission = door.admit(name, input);
    if (!admission.admitted) {
      const { admitted: recorded, ...refusal } = admission;
      return { recorded, ...refusal };
    }
    life.record(admission.event);
    return { recorded: true };
  };

  const life = followConsent({
    consent,
    snapshots,
    unsaved: createUnsavedStorage(storage),
    database,
    loadLive,
    createHost: (live) =>
      live.createHost({
        trusted: trusted(window),
        files,
        isolations: options.isolations,
        pack,
        storage,
        onSnapshot: (next) => {
          snapshot = next;
          slots.update(next);
          changes.tell();
        },
        receipts: consent.receipts,
        onDiagnostics: diagnostics.tell,
        onProblem,
      }),
    startCapture: ({ capture }) =>
      options.capture === false ? undefined : capture({ record: admit, root: document, clock: Date.now }),
    openRequest: (epoch) => ({ database, epoch, slots: slots.requests(), training }),
    onRecorded: (recorded) => {
      snapshot = recorded;
      segments = recorded?.segments;
    },
    onStarted: () => {
      // Slots that asked before there was a vault.
      for (const request of slots.requests()) if (request.item !== undefined) void answerLive(request);
    },
    onEnded: () => {
      snapshot = segments = undefined;
      slots.restore();
    },
    onChange: changes.tell,
    onProblem,
  });
  slots.scan();

  /** A call of the vault's that is there under a grant alone. */
  const asking =
    <Call extends 'correct' | 'diagnostics' | 'exportData' | 'profile' | 'train'>(call: Call) =>
    async (...given: Parameters<LiveVault[Call]>): Promise<Awaited<ReturnType<LiveVault[Call]>>> => {
      if (consent.status() !== 'granted')
        throw new HomebodyError('no-consent', 'personalization is not granted');
      const vault = await life.vault();
      return (vault[call] as (...values: unknown[]) => never)(...given);
    };

  const homebody: Homebody = {
    record: (name, input) => {
      const result = admit(name, input);
      if (result.recorded || (result.reason !== 'invalid-event' && result.reason !== 'unknown-event'))
        return result;
      throw new HomebodyError('invalid-event', result.detail ?? `"${String(name)}" is no event`);
    },
    recommend: async (slot, request) => {
      if (consent.status() !== 'granted') return [];
      return (await (await life.stocked()).recommend({ slot, ...request })).items;
    },
    decide: (slot) => {
      const answer = snapshot?.slots[slot];
      return { slot, variant: answer ? 'personal' : 'default', answer };
    },
    segments: () => snapshot?.segments ?? [],
    predictions: () => (snapshot?.predictions ?? []).filter(({ until }) => until > Date.now()),
    why: ({ because }) => because,
    profile: asking('profile'),
    correct: asking('correct'),
    exportData: asking('exportData'),
    forget: life.forget,
    pause: consent.pause,
    resume: consent.resume,
    paused: consent.isPaused,
    consent,
    choices: consent.choices,
    receipts: consent.receipts,
    grant: consent.grant,
    withdraw: (purposes) => {
      consent.withdraw(purposes);
      return life.erased();
    },
    onChange: changes.add,
    onDiagnostics: diagnostics.add,
    diagnostics: asking('diagnostics'),
    train: asking('train'),
    dispose: () => {
      disposed = true;
      life.stop();
      slots.stop();
      consent.dispose();
    },
  };
  return untilDisposed(homebody, () => disposed);
};

/** Every call after `dispose` throws, rather than doing half of something. */
const untilDisposed = (homebody: Homebody, isDisposed: () => boolean): Homebody =>
  Object.fromEntries(
    Object.entries(homebody).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'function' && name !== 'dispose'
        ? (...argument: readonly unknown[]): unknown => {
            if (isDisposed()) throw new HomebodyError('disposed', `${name}: disposed of`);
            return (member as (...values: readonly unknown[]) => unknown)(...argument);
          }
        : member,
    ]),
  ) as unknown as Homebody;
