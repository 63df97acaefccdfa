import { HomebodyError } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { type Connection, connectVault } from './connect-vault.ts';
import type { Vault, VaultListener } from './protocol.ts';
import { serveVault } from './serve-vault.ts';

const silent: VaultListener = {
  onSnapshot: () => undefined,
  onTrainerWanted: () => undefined,
  onTrainerDone: () => undefined,
  onDiagnostics: () => undefined,
  onProblem: () => undefined,
};

const unanswered = (): Promise<never> => new Promise(() => undefined);

/** A vault of which only the calls under test do anything. */
const partialVault = (calls: Partial<Vault>): Vault =>
  new Proxy(calls as Vault, { get: (target, call) => Reflect.get(target, call) ?? unanswered });

const connected = (
  calls: Partial<Vault>,
  { deadlineMs = 5_000, listener = silent }: { deadlineMs?: number; listener?: VaultListener } = {},
): Connection => {
  const { port1, port2 } = new MessageChannel();
  serveVault(port2 as never, () => partialVault(calls));
  return connectVault(port1 as never, {
    listener,
    deadlineMs,
    setTimeout: (callback, ms) => setTimeout(callback, ms),
    clearTimeout: (timer) => clearTimeout(timer),
  });
};

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof HomebodyError ? error.code : error),
  );

describe('a vault over a port', () => {
  it('answers with what the vault answered', async () => {
    const { vault, stop } = connected({
      recommend: async ({ slot }) => ({ slot, source: 'popular', items: [] }),
    });
    await expect(vault.recommend({ slot: 'home' })).resolves.toEqual({
      slot: 'home',
      source: 'popular',
      items: [],
    });
    stop('done');
  });

  it('keeps the code of a rejection across the thread boundary', async () => {
    const { vault, stop } = connected({
      exportData: () => Promise.reject(new HomebodyError('storage-unavailable', 'it can not be read')),
    });
    await expect(vault.exportData()).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: 'it can not be read',
    });
    stop('done');
  });

  it('rejects a call that is not answered in time', async () => {
    const { vault, stop } = connected({}, { deadlineMs: 5 });
    expect(await codeOf(vault.profile())).toBe('engine-timeout');
    stop('done');
  });

  it('rejects every pending call when the vault stops, and every later one', async () => {
    const { vault, stop } = connected({});
    const pending = [codeOf(vault.profile()), codeOf(vault.exportData())];
    stop('the worker died');
    expect(await Promise.all(pending)).toEqual(['engine-stopped', 'engine-stopped']);
    expect(await codeOf(vault.diagnostics())).toBe('engine-stopped');
  });

  it('passes on what the vault says unasked', async () => {
    const { port1, port2 } = new MessageChannel();
    const told = new Promise((resolve) => {
      connectVault(port1 as never, {
        listener: { ...silent, onProblem: resolve },
        deadlineMs: 1_000,
        setTimeout,
        clearTimeout,
      });
    });
    serveVault(port2 as never, ({ listener }) => {
      listener.onProblem({ code: 'storage-full', message: 'no room' });
      return partialVault({});
    });
    expect(await told).toEqual({ code: 'storage-full', message: 'no room' });
    port1.close();
  });

  it('hands the trainer’s port over', async () => {
    const { port1, port2 } = new MessageChannel();
    const trainer = new MessageChannel();
    const received = new Promise<MessagePort>((resolve) => {
      serveVault(port2 as never, ({ trainerPort }) => {
        void trainerPort().then(resolve);
        return partialVault({});
      });
    });
    const { giveTrainer, stop } = connectVault(port1 as never, {
      listener: silent,
      deadlineMs: 1_000,
      setTimeout,
      clearTimeout,
    });
    giveTrainer(trainer.port1 as never);
    const port = await received;
    const heard = new Promise((resolve) => {
      trainer.port2.onmessage = ({ data }) => resolve(data);
    });
    port.postMessage('hello');
    expect(await heard).toBe('hello');
    for (const open of [trainer.port2, port]) open.close();
    stop('done');
  });

  it('tells at once when there is no trainer to be had', async () => {
    const { port1, port2 } = new MessageChannel();
    const refused = new Promise<unknown>((resolve) => {
      serveVault(port2 as never, ({ trainerPort }) => {
        void trainerPort().catch(resolve);
        return partialVault({});
      });
    });
    const { refuseTrainer, stop } = connectVault(port1 as never, {
      listener: silent,
      deadlineMs: 1_000,
      setTimeout,
      clearTimeout,
    });
    refuseTrainer('/homebody-trainer.js: HTTP 404');
    expect(await refused).toMatchObject({
      code: 'training-failed',
      message: '/homebody-trainer.js: HTTP 404',
    });
    stop('done');
  });

  it('closes the port of a trainer that has failed', async () => {
    const { port1, port2 } = new MessageChannel();
    const trainer = new MessageChannel();
    const closed = new Promise<string>((resolve) => {
      serveVault(port2 as never, ({ trainerPort }) => {
        void trainerPort().then((port) => port.addEventListener('close', ({ type }) => resolve(type)));
        return partialVault({});
      });
    });
    const { giveTrainer, refuseTrainer, stop } = connectVault(port1 as never, {
      listener: silent,
      deadlineMs: 1_000,
      setTimeout,
      clearTimeout,
    });
    giveTrainer(trainer.port1 as never);
    refuseTrainer('its program could not be read');
    expect(await closed).toBe('close');
    for (const open of [trainer.port1, trainer.port2]) open.close();
    stop('done');
  });
});
