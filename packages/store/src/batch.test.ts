import { describe, expect, it } from 'vitest';
import { createBatch } from './batch.ts';

describe('createBatch', () => {
  it('commits all that is added while a commit runs in one more commit', async () => {
    const commits: (readonly number[])[] = [];
    let finish: () => void = () => {};
    const batch = createBatch(async (items: readonly number[]) => {
      commits.push(items);
      await new Promise<void>((resolve) => (finish = resolve));
    });
    const first = batch.add([1]);
    await Promise.resolve();
    const rest = [batch.add([2]), batch.add([3, 4]), batch.add([])];
    finish();
    await first;
    await expect.poll(() => commits).toEqual([[1], [2, 3, 4]]);
    finish();
    await Promise.all(rest);
  });

  it('tells whoever added to it of a failed commit, and commits the next all the same', async () => {
    let fails = true;
    const batch = createBatch(async (items: readonly number[]) => {
      if (fails) throw new RangeError('no');
      return items.length;
    });
    const failed = batch.add([1]);
    await expect(failed).rejects.toThrow('no');
    fails = false;
    expect(await batch.add([2, 3])).toBe(2);
    await batch.flush();
  });
});
