import { describe, expect, it } from 'vitest';
import { withLock } from './with-lock.ts';

/** The part of Web Locks that is used, as specified: with `ifAvailable` the callback gets null instead of waiting. */
const createLocks = (): LockManager => {
  const held = new Set<string>();
  const request = async (
    name: string,
    _: LockOptions,
    run: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    if (held.has(name)) return run(null);
    held.add(name);
    try {
      return await run({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
};

describe('withLock', () => {
  it('runs one task of a name at a time and tells the others that they did not run', async () => {
    const locks = createLocks();
    let finish: (value: number) => void = () => {};
    const first = withLock(locks, 'train', () => new Promise<number>((resolve) => (finish = resolve)));
    expect(await withLock(locks, 'train', async () => 2)).toEqual({ ran: false });
    expect(await withLock(locks, 'compact', async () => 3)).toEqual({ ran: true, value: 3 });
    finish(1);
    expect(await first).toEqual({ ran: true, value: 1 });
    expect(await withLock(locks, 'train', async () => 4)).toEqual({ ran: true, value: 4 });
  });

  it('passes an error of the task on, and lets go of the lock', async () => {
    const locks = createLocks();
    const failing = withLock(locks, 'train', async () => {
      throw new RangeError('task');
    });
    await expect(failing).rejects.toThrow('task');
    expect(await withLock(locks, 'train', async () => 1)).toEqual({ ran: true, value: 1 });
  });

  it('[P12] runs the task where there are no locks, or where the browser refuses them', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('injected', 'SecurityError')) };
    for (const locks of [undefined, refusing as unknown as LockManager]) {
      expect(await withLock(locks, 'train', async () => 1)).toEqual({ ran: true, value: 1 });
    }
  });
});
