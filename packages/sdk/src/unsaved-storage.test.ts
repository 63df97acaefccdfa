import type { StoredEvent } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { createUnsavedStorage } from './unsaved-storage.ts';

const event: StoredEvent = { name: 'page_view', at: 1, expiresAt: 2, data: {} };

const memory = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
  readonly kept: Map<string, string>;
} => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

describe('events a page was left with', () => {
  it('are handed to the next page once', () => {
    const storage = memory();
    createUnsavedStorage(storage).keep(3, [event]);
    expect(createUnsavedStorage(storage).take(3)).toEqual([event]);
    expect(createUnsavedStorage(storage).take(3)).toEqual([]);
  });

  it('[P4] are dropped when they were kept under another consent', () => {
    const storage = memory();
    createUnsavedStorage(storage).keep(3, [event]);
    expect(createUnsavedStorage(storage).take(4)).toEqual([]);
    expect(storage.kept.size).toBe(0);
  });

  it.each(['null', '{', '{"epoch":3}', '{"epoch":3,"events":{}}'])(
    'ignore what cannot be theirs: %s',
    (json) => {
      const storage = memory();
      storage.setItem('homebody:unsaved', json);
      expect(createUnsavedStorage(storage).take(3)).toEqual([]);
    },
  );

  it('are not kept when there are too many to read before a first paint', () => {
    const storage = memory();
    createUnsavedStorage(storage).keep(
      3,
      Array.from({ length: 1_000 }, () => event),
    );
    expect(storage.kept.size).toBe(0);
  });

  it('[P12] are lost without a word where storage is denied', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const unsaved = createUnsavedStorage({ getItem: denied, setItem: denied, removeItem: denied });
    unsaved.keep(1, [event]);
    expect(unsaved.take(1)).toEqual([]);
  });
});
