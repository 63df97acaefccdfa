import { isAutomated, isPrerendering, isSensitivePage } from '@homebody/capture';
import { createConsent, createConsentRecord, gpc, manual, otherTabs } from '@homebody/consent';
import { HomebodyError, type OwnEvents, attempt, createDoor, isHomebodyError } from '@homebody/core';
import { createSlots, createSnapshotStorage } from '@homebody/page';
import {
  type SlotRequest,
  type Snapshot,
  type VaultDiagnostics,
  type VaultFiles,
  isolations,
  trusted,
} from '@homebody/vault';
import { followConsent } from './follow-consent.ts';
import type { Diagnostics, Homebody, RecordResult } from './homebody.ts';
import type { Live } from './live.ts';
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
  const { pack, database = 'homebody', onProblem = () => undefined, training = {} } = options;
  // Some browsers throw already at its mention.
  const storage = attempt(() => window.localStorage);
  const changeListeners = new Set<() => void>();
  const diagnosticsListeners = new Set<(diagnostics: Diagnostics) => void>();
  const tellChange = (): void => changeListeners.forEach((listener) => listener());
  let snapshot: Snapshot | undefined;
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
  const withIsolation = (diagnostics: VaultDiagnostics): Diagnostics => ({
    ...diagnostics,
    isolation: life.isolation() ?? 'page',
  });

  /** Answers a slot about the page's own item, late. Without a vault it keeps the shop's own content. */
  const answerLive = async (request: SlotRequest): Promise<void> => {
    try {
      const exclude = slots.filled().flatMap(({ answer }) => answer.items.map(({ item_id }) => item_id));
      slots.answer(request, await (await life.stocked()).recommend({ ...request, exclude }));
    } catch (error) {
      if (!isHomebodyError(error)) throw error;
    }
  };
  const slots = createSlots({
    root: document,
    now: Date.now,
    // The snapshot knows of no page's own item.
    answerFor: (slot, _limit, item) => (item === undefined ? snapshot?.slots[slot] : undefined),
    onWanted: (request) => void answerLive(request),
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
        isolations: options.isolations ?? isolations,
        pack,
        storage,
        onSnapshot: (next) => {
          snapshot = next;
          slots.update(next);
          tellChange();
        },
        onDiagnostics: (diagnostics) =>
          diagnosticsListeners.forEach((listener) => listener(withIsolation(diagnostics))),
        onProblem,
      }),
    startCapture: ({ capture }) =>
      options.capture === false
        ? () => undefined
        : capture({ record: admit, root: document, clock: Date.now }),
    openRequest: (epoch) => {
      const { backend = 'auto', afterChoices = 20, seed = 1 } = training;
      return { database, epoch, slots: slots.requests(), training: { backend, afterChoices, seed } };
    },
    onRecorded: (recorded) => {
      snapshot = recorded;
    },
    onStarted: () => {
      // Slots that asked before there was a vault.
      for (const request of slots.requests()) if (request.item !== undefined) void answerLive(request);
    },
    onEnded: () => {
      snapshot = undefined;
      slots.restore();
    },
    onChange: tellChange,
    onProblem,
  });
  slots.scan();

  const ask = <Value>(
    question: (vault: Awaited<ReturnType<typeof life.vault>>) => Promise<Value>,
  ): Promise<Value> =>
    consent.status() === 'granted'
      ? life.vault().then(question)
      : Promise.reject(new HomebodyError('no-consent', 'personalization is not granted'));

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
    why: ({ because }) => because,
    profile: () => ask((vault) => vault.profile()),
    correct: (correction) => ask((vault) => vault.correct(correction)),
    exportData: () => ask(async (vault) => ({ ...(await vault.exportData()), receipts: consent.receipts() })),
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
    onChange: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onDiagnostics: (listener) => {
      diagnosticsListeners.add(listener);
      return () => diagnosticsListeners.delete(listener);
    },
    diagnostics: () => ask(async (vault) => withIsolation(await vault.diagnostics())),
    train: () => ask(async (vault) => withIsolation(await vault.train())),
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
