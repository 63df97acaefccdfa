import { seededRandom } from '@homebody/core';
import { fitEncoder } from '@homebody/learning/encoder';
import { describe, expect, it } from 'vitest';
import { fitInThread } from './fit-in-thread.ts';
import { pause } from './pause.ts';

const size = 30;

/** People who go on to the next item, mostly. */
const sequences = (() => {
  const random = seededRandom(5);
  const items = Uint32Array.from({ length: 1_200 }, (_, at) =>
    random() < 0.9 ? at % size : Math.floor(random() * size),
  );
  return { items, offsets: Uint32Array.from({ length: 201 }, (_, person) => person * 6) };
})();

const job = { sequences, own: new Uint8Array(size).fill(1), options: { dim: 8, batch: 16, others: 16 } };

describe('an encoder fitted on a thread of its own', { timeout: 60_000 }, () => {
  it('is the one that is fitted on this thread', async () => {
    expect(await fitInThread(job, pause)).toEqual(await fitEncoder(job));
  });

  it('is undefined where there is nothing to learn from', async () => {
    const nobody = { items: new Uint32Array(), offsets: Uint32Array.of(0) };
    expect(await fitInThread({ ...job, sequences: nobody }, pause)).toBeUndefined();
  });

  it('is given up when the build is stopped', async () => {
    const stopped = new Error('stopped');
    await expect(fitInThread(job, () => Promise.reject(stopped))).rejects.toBe(stopped);
  });

  it('says what went wrong where it can’t be fitted', async () => {
    const broken = { ...job, sequences: undefined as never };
    await expect(fitInThread(broken, pause)).rejects.toThrow(/undefined/);
  });
});
