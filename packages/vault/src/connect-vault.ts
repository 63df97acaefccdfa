import { HomebodyError } from '@homebody/core';
import { type Vault, type VaultCall, type VaultListener, vaultCalls } from './protocol.ts';
import type { FromVault } from './wire.ts';

export interface Connection {
  readonly vault: Vault;
  /** Hands the vault the port of a trainer it asked for. */
  readonly giveTrainer: (port: MessagePort) => void;
  /** Tells the vault that the trainer it asked for can't be had, or has failed. */
  readonly refuseTrainer: (why: string) => void;
  /** Rejects every pending call and every later one with `engine-stopped`. Safe to call twice. */
  readonly stop: (why: string) => void;
}

export interface ConnectOptions {
  readonly listener: VaultListener;
  /** After this long without an answer a call rejects with `engine-timeout`. */
  readonly deadlineMs: number;
  readonly setTimeout: (callback: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: HomebodyError | Error) => void;
  readonly timer: unknown;
}

/** Training and exporting may honestly take longer than an answer. */
const patience: Partial<Record<VaultCall, number>> = { train: 30, exportData: 4, open: 4 };

/** The vault as the page sees it: the same interface, over a port. No call is ever left pending. */
export const connectVault = (
  port: MessagePort,
  { listener, deadlineMs, setTimeout, clearTimeout }: ConnectOptions,
): Connection => {
  const pending = new Map<number, Pending>();
  let stopped: string | undefined;
  let nextId = 0;

  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id);
    pending.delete(id);
    if (call) clearTimeout(call.timer as never);
    return call;
  };

  port.onmessage = ({ data }: MessageEvent<FromVault>) => {
    if (data.kind === 'note') (listener[data.note] as (value: unknown) => void)(data.value);
    else if (data.kind === 'result') settle(data.id)?.resolve(data.value);
    else if (data.kind === 'failure') {
      const { code, message } = data;
      settle(data.id)?.reject(code ? new HomebodyError(code, message) : new Error(message));
    }
  };

  const ask = (call: VaultCall, argument: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(new HomebodyError('engine-stopped', `${call}: ${stopped}`));
      const id = nextId++;
      const ms = deadlineMs * (patience[call] ?? 1);
      const late = (): void => {
        settle(id)?.reject(
          new HomebodyError('engine-timeout', `${call}: no answer from the vault within ${ms} ms`),
        );
      };
      pending.set(id, { resolve, reject, timer: setTimeout(late, ms) });
      const bytes = argument.filter((value) => value instanceof ArrayBuffer);
      port.postMessage({ kind: 'call', id, call, argument }, bytes);
    });

  return {
    vault: Object.fromEntries(
      vaultCalls.map((call) => [call, (...argument: unknown[]) => ask(call, argument)]),
    ) as unknown as Vault,
    giveTrainer: (trainer) => port.postMessage({ kind: 'trainer', port: trainer }, [trainer]),
    refuseTrainer: (why) => port.postMessage({ kind: 'no-trainer', why }),
    stop: (why) => {
      stopped ??= why;
      port.close();
      for (const id of pending.keys()) settle(id)?.reject(new HomebodyError('engine-stopped', why));
    },
  };
};
