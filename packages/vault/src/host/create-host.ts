/**
 * The page's side of the vault's life: starts it, brings it the pack and the events, fetches a
 * trainer when it wants one, and keeps the page unharmed when any of that fails.
 */
import { HomebodyError, type OnProblem, type StoredEvent, isHomebodyError } from '@homebody/core';
import { type Connection, connectVault } from '../connect-vault.ts';
import type { Isolation } from '../jail/quarters.ts';
import { type RunningVault, type StartOptions, startVault } from '../jail/start-vault.ts';
import type { OpenRequest, Vault, VaultDiagnostics } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { createOutbox } from './outbox.ts';

export interface HostOptions extends Omit<StartOptions, 'onFailure'> {
  /** Brings the pack's parts to a vault, in an order that never depends on the visitor. */
  readonly bringPack: (vault: Vault) => Promise<void>;
  readonly deadlineMs: number;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onDiagnostics: (diagnostics: VaultDiagnostics) => void;
  readonly onProblem: OnProblem;
}

export interface VaultHost {
  /** Starts the vault under a consent epoch. Resolves once it is open and has its pack, or has failed and said so. */
  readonly start: (request: OpenRequest) => Promise<void>;
  /** Ends vault and jail at once; whatever was pending is rejected, whatever was queued is dropped. */
  readonly stop: () => void;
  readonly record: (events: readonly StoredEvent[]) => void;
  /** Events the vault has not confirmed yet. */
  readonly unsaved: () => readonly StoredEvent[];
  /** The vault, once it is open. Rejects with `engine-stopped` when there is none. */
  readonly vault: () => Promise<Vault>;
  /** The same, once the pack is there too, or could not be had. */
  readonly stocked: () => Promise<Vault>;
  readonly isolation: () => Isolation | undefined;
}

const problemOf = (error: unknown): { readonly code: HomebodyError['code']; readonly message: string } =>
  isHomebodyError(error) ? error : { code: 'engine-stopped', message: String(error) };

export const createHost = (options: HostOptions): VaultHost => {
  const { onProblem } = options;
  let life = 0;
  let running: RunningVault | undefined;
  let connection: Connection | undefined;
  let opened: Promise<Vault> | undefined;
  let stocked: Promise<Vault> | undefined;
  let endTrainer: (() => void) | undefined;

  const tell = (error: unknown): void => onProblem(problemOf(error));
  const outbox = createOutbox({
    canSend: () => opened !== undefined,
    send: async (events) => (await (await vault()).record(events)).recorded,
    onProblem: tell,
  });

  const vault = (): Promise<Vault> =>
    opened ?? Promise.reject(new HomebodyError('engine-stopped', 'the vault does not run'));

  const dropTrainer = (): void => {
    endTrainer?.();
    endTrainer = undefined;
  };

  const stop = (why = 'the vault was stopped'): void => {
    life++;
    dropTrainer();
    connection?.stop(why);
    running?.stop();
    connection = running = opened = stocked = undefined;
  };

  const fetchTrainer = async (of: number): Promise<void> => {
    try {
      const trainer = await running?.startTrainer((why) => {
        if (of !== life) return;
        onProblem({ code: 'training-failed', message: why });
        connection?.refuseTrainer(why);
      });
      if (!trainer || of !== life) return trainer?.end();
      endTrainer = trainer.end;
      connection?.giveTrainer(trainer.port);
    } catch (error) {
      if (of === life) connection?.refuseTrainer(problemOf(error).message);
    }
  };

  const openIn = async (request: OpenRequest, of: number): Promise<Vault> => {
    const started = await startVault({
      ...options,
      onFailure: (why) => {
        if (of !== life) return;
        stop(why);
        onProblem({ code: 'engine-stopped', message: why });
      },
    });
    if (of !== life) {
      started.stop();
      throw new HomebodyError('engine-stopped', 'the vault was stopped while it started');
    }
    running = started;
    connection = connectVault(started.port, {
      deadlineMs: options.deadlineMs,
      setTimeout: (callback, ms) => setTimeout(callback, ms),
      clearTimeout: (timer) => clearTimeout(timer),
      listener: {
        onSnapshot: options.onSnapshot,
        onDiagnostics: options.onDiagnostics,
        onProblem,
        onTrainerWanted: () => void fetchTrainer(of),
        onTrainerDone: dropTrainer,
      },
    });
    await connection.vault.open(request);
    return connection.vault;
  };

  const stock = async (opening: Promise<Vault>, request: OpenRequest, of: number): Promise<Vault> => {
    try {
      const now = await opening;
      outbox.flush();
      await options.bringPack(now);
      if (of === life) options.onSnapshot(await now.snapshot(request.slots));
    } catch (error) {
      if (of === life) tell(error);
    }
    return opening;
  };

  return {
    start: async (request) => {
      stop();
      const of = life;
      opened = openIn(request, of);
      stocked = stock(opened, request, of);
      // Told already; whoever asks for the vault is rejected in turn.
      await stocked.catch(() => undefined);
    },
    stop: () => {
      stop();
      outbox.clear();
    },
    record: outbox.add,
    unsaved: outbox.unsaved,
    vault,
    stocked: () => stocked ?? vault(),
    isolation: () => running?.isolation,
  };
};
