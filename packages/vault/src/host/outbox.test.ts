import type { StoredEvent } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { createOutbox } from './outbox.ts';

const event = (at: number): StoredEvent => ({ name: 'page_view', at, expiresAt: at + 1, data: {} });

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  it('keeps events until there is somebody to send them to, then sends them in order', async () => {
    let open = false;
    const sent: number[] = [];
    const outbox = createOutbox({
      canSend: () => open,
      send: async (events) => sent.push(...events.map(({ at }) => at)) > 0,
      onProblem: () => expect.unreachable('waiting is no problem'),
    });
    outbox.add([event(1)]);
    outbox.add([event(2)]);
    await settled();
    expect(sent).toEqual([]);
    open = true;
    outbox.flush();
    await settled();
    expect(sent).toEqual([1, 2]);
    expect(outbox.unsaved()).toEqual([]);
  });

  it('[P12] keeps events that could not be delivered for the next vault', async () => {
    const problems: unknown[] = [];
    const outbox = createOutbox({
      canSend: () => true,
      send: () => Promise.reject(new Error('gone')),
      onProblem: (error) => problems.push(error),
    });
    outbox.add([event(1)]);
    await settled();
    expect(outbox.unsaved()).toEqual([event(1)]);
    expect(problems).toHaveLength(1);
  });

  it('sends what is added while a batch is under way after it, each once', async () => {
    const batches: number[][] = [];
    let release = (): void => undefined;
    const outbox = createOutbox({
      canSend: () => true,
      send: (events) =>
        new Promise((resolve) => {
          batches.push(events.map(({ at }) => at));
          release = () => resolve(true);
        }),
      onProblem: () => undefined,
    });
    outbox.add([event(1)]);
    await settled();
    outbox.add([event(2), event(3)]);
    release();
    await settled();
    release();
    await settled();
    expect(batches).toEqual([[1], [2, 3]]);
    expect(outbox.unsaved()).toEqual([]);
  });

  it('forgets what waits when it is cleared', () => {
    const outbox = createOutbox({ canSend: () => false, send: async () => true, onProblem: () => undefined });
    outbox.add([event(1)]);
    outbox.clear();
    expect(outbox.unsaved()).toEqual([]);
  });
});
