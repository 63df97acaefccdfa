import { expect, test } from 'vitest';
import { createUnhurried } from './unhurried.ts';

const tried = (tookMs: number) => {
  let now = 0;
  let runs = 0;
  const waiting: { readonly task: () => void; readonly ms: number }[] = [];
  const errors: unknown[] = [];
  const ask = createUnhurried(
    async () => {
      runs += 1;
      now += tookMs;
      if (runs === 3) throw new Error('the third one fails');
    },
    {
      clock: () => now,
      onError: (error) => errors.push(error),
      later: (task, ms) => waiting.push({ task, ms }),
    },
  );
  /** Ends the rest there is, once what went before it has ended. */
  const rest = async (): Promise<number> => {
    await new Promise(setImmediate);
    const { task, ms } = waiting.shift()!;
    task();
    await new Promise(setImmediate);
    return ms;
  };
  return { ask, rest, runs: () => runs, errors };
};

test('what one tab tells is looked up at once', async () => {
  const { ask, runs } = tried(5);
  await ask();
  expect(runs()).toBe(1);
});

test('what many tell at once is looked up once more, after a rest of nine times as long as it takes', async () => {
  const { ask, rest, runs } = tried(5);
  await ask();
  for (let notice = 0; notice < 50; notice += 1) void ask();
  expect(runs()).toBe(1);
  expect(await rest()).toBe(45);
  expect(runs()).toBe(2);
  await rest();
  expect(runs()).toBe(2);
});

test('nothing waits longer than a second, nor for a clock that was set', async () => {
  const slow = tried(3_000);
  void slow.ask();
  expect(await slow.rest()).toBe(1_000);
  const back = tried(-60_000);
  void back.ask();
  expect(await back.rest()).toBe(0);
});

test('a failure is told, and the next notice is looked up all the same', async () => {
  const { ask, rest, runs, errors } = tried(1);
  for (let notice = 0; notice < 4; notice += 1) {
    void ask();
    await rest();
  }
  expect([runs(), errors.length]).toEqual([4, 1]);
});
