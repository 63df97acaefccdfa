import { HomebodyError, isHomebodyError } from '@homebody/core';
import { type Vault, type VaultListener, vaultCalls } from './protocol.ts';
import type { CallMessage, FromVault, NoteName, ToVault } from './wire.ts';

/** What the serving side gives a vault so that it can speak unasked. */
export interface VaultOutside {
  readonly listener: VaultListener;
  /** Resolves with the port of the next trainer the page sends; rejects with `training-failed` when it has none. */
  readonly trainerPort: () => Promise<MessagePort>;
}

/**
 * Answers for a vault on a port: in a worker, or on the page when there is no worker to be had.
 * Listens in the caller's first turn, so that no early message is lost.
 */
export const serveVault = (port: MessagePort, createVault: (outside: VaultOutside) => Vault): void => {
  const send = (message: FromVault): void => port.postMessage(message);
  const note =
    (name: NoteName) =>
    (value?: unknown): void =>
      send({ kind: 'note', note: name, value });
  let takeTrainer: ((port: MessagePort) => void) | undefined;
  let trainer: MessagePort | undefined;
  let giveUpTrainer: ((why: HomebodyError) => void) | undefined;

  const vault = createVault({
    listener: {
      onSnapshot: note('onSnapshot'),
      onTrainerWanted: note('onTrainerWanted'),
      onTrainerDone: note('onTrainerDone'),
      onDiagnostics: note('onDiagnostics'),
      onProblem: note('onProblem'),
    },
    trainerPort: () =>
      new Promise((resolve, reject) => {
        [takeTrainer, giveUpTrainer] = [resolve, reject];
      }),
  });

  const answer = async ({ id, call, argument }: CallMessage): Promise<void> => {
    try {
      if (!vaultCalls.includes(call)) throw new Error(`the vault has no call "${String(call)}"`);
      const handler = vault[call] as (...values: readonly unknown[]) => Promise<unknown>;
      send({ kind: 'result', id, value: await handler(...argument) });
    } catch (error) {
      const code = isHomebodyError(error) ? error.code : undefined;
      send({ kind: 'failure', id, code, message: error instanceof Error ? error.message : String(error) });
    }
  };

  port.onmessage = ({ data }: MessageEvent<ToVault>) => {
    if (data.kind === 'trainer') takeTrainer?.((trainer = data.port));
    else if (data.kind === 'no-trainer') {
      giveUpTrainer?.(new HomebodyError('training-failed', data.why));
      // What some browsers say by themselves when the other end of a port is gone.
      trainer?.dispatchEvent(new Event('close'));
    } else void answer(data);
  };
  send({ kind: 'alive' });
};
