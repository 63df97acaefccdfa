import { HomebodyError } from '@homebody/core';
import { type Grounds, type Isolation, type Quarters, quarters } from './quarters.ts';

export interface VaultFiles {
  readonly vault: string;
  readonly trainer: string;
}

export interface RunningVault {
  readonly isolation: Isolation;
  readonly port: MessagePort;
  /** Starts a trainer beside the vault. Rejects where no worker can be had. */
  readonly startTrainer: (
    onFailure: (why: string) => void,
  ) => Promise<{ readonly port: MessagePort; readonly end: () => void }>;
  readonly stop: () => void;
}

export interface StartOptions extends Grounds {
  readonly files: VaultFiles;
  /** Kinds of isolation to try, best first. */
  readonly isolations: readonly Isolation[];
  readonly onFailure: (why: string) => void;
}

/** Starts the vault in the best quarters the host page allows. Rejects with `engine-stopped` when none will do. */
export const startVault = async (options: StartOptions): Promise<RunningVault> => {
  const refusals: string[] = [];
  for (const isolation of options.isolations) {
    let home: Quarters | undefined;
    try {
      home = await quarters[isolation](options);
      return await moveIn(isolation, home, options);
    } catch (error) {
      // Expected: the host's policy forbids this kind. The next one is tried, and all refusals are told together.
      home?.close();
      refusals.push(`${isolation}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new HomebodyError('engine-stopped', `the vault could not start (${refusals.join('; ')})`);
};

const moveIn = async (isolation: Isolation, home: Quarters, options: StartOptions): Promise<RunningVault> => {
  const { files, timeoutMs, onFailure } = options;
  const { port1, port2 } = new MessageChannel();
  let tellFailure = onFailure;

  const end = await new Promise<() => void>((resolve, reject) => {
    tellFailure = (why) => reject(new Error(why));
    const started = home.start(files.vault, port2, (why) => tellFailure(why));
    // The vault's first message only says that it lives.
    port1.onmessage = () => resolve(started);
    started.then(
      () => setTimeout(() => reject(new Error(`no sign of life within ${timeoutMs} ms`)), timeoutMs),
      reject,
    );
  });
  tellFailure = onFailure;

  return {
    isolation,
    port: port1,
    startTrainer: async (onTrainerFailure) => {
      if (isolation === 'page')
        throw new HomebodyError('training-failed', 'this page allows no workers to train in');
      const channel = new MessageChannel();
      return { port: channel.port1, end: await home.start(files.trainer, channel.port2, onTrainerFailure) };
    },
    stop: () => {
      end();
      home.close();
    },
  };
};
