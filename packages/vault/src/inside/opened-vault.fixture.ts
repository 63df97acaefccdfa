/** A vault over a database in memory, with its pack and a trainer that really trains; what it tells is noted. */
import { webcrypto } from 'node:crypto';
import 'fake-indexeddb/auto';
import { hourMs } from '@homebody/core';
import { serveTrainer } from '@homebody/learning/trainer';
import { openStore } from '@homebody/store';
import type { OpenRequest, Vault, VaultListener } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { type VaultParts, createVault } from './create-vault.ts';
import { monday, tinyPack } from './tiny-pack.fixture.ts';

const pack = tinyPack();
let databases = 0;

export const request = (changed: Partial<OpenRequest> = {}): OpenRequest => ({
  database: `vault-${databases++}`,
  epoch: 1,
  slots: [{ slot: 'home-picks', limit: 4 }],
  training: { backend: 'cpu', afterChoices: 1_000, seed: 1 },
  ...changed,
});

export interface Opened {
  readonly vault: Vault;
  readonly snapshots: readonly Snapshot[];
  readonly problems: readonly string[];
  readonly nextSnapshot: () => Promise<Snapshot>;
  readonly nextDiagnostics: () => Promise<void>;
}

export interface Situation {
  readonly stocked?: boolean;
  readonly trainer?: boolean;
  /** Until then the training waits. */
  readonly trainerArrives?: Promise<void>;
  readonly notices?: VaultParts['notices'];
}

const silence: VaultParts['notices'] = { tell: () => undefined, hear: () => undefined };

export const opened = async (
  opening: OpenRequest,
  { stocked = true, trainer = true, trainerArrives = Promise.resolve(), notices = silence }: Situation = {},
): Promise<Opened> => {
  const snapshots: Snapshot[] = [];
  const problems: string[] = [];
  let tellNext: (snapshot: Snapshot) => void = () => undefined;
  let tellDiagnostics = (): void => undefined;
  let giveTrainer: (port: MessagePort) => void = () => undefined;
  const listener: VaultListener = {
    onSnapshot: (snapshot) => {
      snapshots.push(snapshot);
      tellNext(snapshot);
    },
    onTrainerWanted: () => {
      const { port1, port2 } = new MessageChannel();
      if (trainer)
        serveTrainer(port2 as never, {
          now: () => performance.now(),
          clock: Date.now,
          createCanvas: () => undefined as never,
        });
      else port2.close();
      void trainerArrives.then(() => giveTrainer(port1 as never));
    },
    onTrainerDone: () => undefined,
    onDiagnostics: () => tellDiagnostics(),
    onProblem: ({ code }) => problems.push(code),
  };
  const vault = createVault({
    openStore: (options) => openStore({ ...options, clock: () => monday + hourMs }),
    alone: (_lock, task) => task(),
    notices,
    subtle: webcrypto.subtle as SubtleCrypto,
    clock: () => monday + hourMs,
  })({
    listener,
    trainerPort: () =>
      new Promise((resolve) => {
        giveTrainer = resolve;
      }),
  });
  await vault.open(opening);
  if (stocked) {
    await vault.manifest(pack.manifest);
    for (const { name, bytes } of pack.files) await vault.section(name, bytes.slice(0));
  }
  return {
    vault,
    snapshots,
    problems,
    nextSnapshot: () =>
      new Promise((resolve) => {
        tellNext = resolve;
      }),
    nextDiagnostics: () =>
      new Promise((resolve) => {
        tellDiagnostics = resolve;
      }),
  };
};
