// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { createConsent, createConsentRecord, manual } from '@homebody/consent';
import { createSnapshotStorage } from '@homebody/page';
import { describe, expect, it, vi } from 'vitest';
import { type ConsentFollowing, followConsent } from './follow-consent.ts';
import type { Live, LiveHost } from './live.ts';
import { createUnsavedStorage } from './unsaved-storage.ts';

const memoryStorage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

/** A tab of a site whose storage all tabs share; its vault is only told to start and to stop. */
const openTab = (storage: ReturnType<typeof memoryStorage>) => {
  const consent = createConsent({
    sources: [manual()],
    record: createConsentRecord(storage),
    clock: Date.now,
  });
  const host = { start: vi.fn(async () => undefined), stop: vi.fn(), record: vi.fn(), unsaved: () => [] };
  const onEnded = vi.fn();
  const parts: ConsentFollowing = {
    consent,
    loadLive: async () => ({ idle: async () => undefined }) as unknown as Live,
    createHost: () => host as unknown as LiveHost,
    startCapture: () => () => undefined,
    snapshots: createSnapshotStorage(storage),
    unsaved: createUnsavedStorage(storage),
    database: 'follow-consent',
    openRequest: (epoch) => ({
      database: 'follow-consent',
      epoch,
      slots: [],
      training: { backend: 'cpu', afterChoices: 20, seed: 1 },
    }),
    onRecorded: () => undefined,
    onStarted: () => undefined,
    onEnded,
    onChange: () => undefined,
    onProblem: () => undefined,
  };
  return { consent, host, onEnded, life: followConsent(parts) };
};

describe('following the visitor’s choice', () => {
  it('[P4] drops what this tab kept after the tab that withdrew had erased everything', async () => {
    const storage = memoryStorage();
    const late = openTab(storage);
    late.consent.grant(['personalization']);
    await vi.waitFor(() => expect(late.host.start).toHaveBeenCalled());
    const acting = openTab(storage);
    acting.consent.withdraw();
    await acting.life.erased();
    storage.setItem('homebody:snapshot', 'written by a tab that has not heard yet');
    storage.setItem('homebody:unsaved', 'too');
    late.consent.refresh();
    expect(storage.getItem('homebody:snapshot')).toBeNull();
    expect(storage.getItem('homebody:unsaved')).toBeNull();
    expect(late.host.stop).toHaveBeenCalled();
    expect(late.onEnded).toHaveBeenCalled();
  });

  it('[P4] gives the slots back in tabs where another one was told to forget, and goes on under the new epoch', async () => {
    const storage = memoryStorage();
    const other = openTab(storage);
    other.consent.grant(['personalization']);
    await vi.waitFor(() => expect(other.host.start).toHaveBeenCalledOnce());
    other.onEnded.mockClear();
    const acting = openTab(storage);
    await acting.life.forget();
    other.consent.refresh();
    expect(other.onEnded).toHaveBeenCalled();
    await vi.waitFor(() => expect(other.host.start).toHaveBeenCalledTimes(2));
    expect(other.consent.status()).toBe('granted');
  });

  it('[P4] starts nothing while it erases, and again once all is erased', async () => {
    const tab = openTab(memoryStorage());
    tab.consent.grant(['personalization']);
    await vi.waitFor(() => expect(tab.host.start).toHaveBeenCalledOnce());
    const before = tab.consent.epoch();
    const forgetting = tab.life.forget();
    expect(tab.consent.erasureOwed()).toBe(true);
    await expect(tab.life.vault()).rejects.toMatchObject({ code: 'engine-stopped' });
    await forgetting;
    expect(tab.consent.erasureOwed()).toBe(false);
    await vi.waitFor(() => expect(tab.host.start).toHaveBeenCalledTimes(2));
    expect(tab.host.start).toHaveBeenLastCalledWith(expect.objectContaining({ epoch: before + 1 }));
  });

  it('starts nothing again after an end in the middle of an erasure', async () => {
    const tab = openTab(memoryStorage());
    tab.consent.grant(['personalization']);
    await vi.waitFor(() => expect(tab.host.start).toHaveBeenCalledOnce());
    const forgetting = tab.life.forget();
    tab.life.stop();
    await forgetting;
    await expect(tab.life.vault()).rejects.toMatchObject({ code: 'engine-stopped' });
  });

  it('[P1] touches neither snapshot nor unsaved events of a visitor who was never asked, or who declines', () => {
    const storage = memoryStorage();
    const touched = vi.spyOn(storage, 'removeItem');
    const read = vi.spyOn(storage, 'getItem');
    const tab = openTab(storage);
    tab.consent.withdraw();
    expect(touched).not.toHaveBeenCalled();
    expect(new Set(read.mock.calls.map(([key]) => key))).toEqual(new Set(['homebody:consent']));
    expect(tab.host.start).not.toHaveBeenCalled();
  });
});
