import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseStore } from './erase-store.ts';
import type { Store } from './store.ts';
import { eventAt, openForTest, tabOf } from './testing.ts';

type Command =
  | { readonly kind: 'append'; readonly tab: number; readonly count: number; readonly livesMs: number }
  | { readonly kind: 'write' | 'compact' | 'reopen' | 'reopenStale'; readonly tab: number }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'erase' };

const tab = fc.constantFrom(0, 1);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      tab,
      count: fc.nat(4),
      livesMs: fc.integer({ min: 5, max: 500 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('write' as const, 'compact' as const, 'reopen' as const, 'reopenStale' as const),
      tab,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 300 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const) }) },
);
/** Whether the next command waits for this one; an erasure and an opening are always waited for. */
const step = fc.tuple(command, fc.boolean());

/** Plays the steps on two tabs and returns what happened to every event, by id. */
const play = async (steps: readonly (readonly [Command, boolean])[]) => {
  const factory = new IDBFactory();
  let now = 0;
  let epoch = 1;
  let nextId = 0;
  const clock = (): number => now;
  const factories = [tabOf(factory), tabOf(factory)];
  const open = async (index: number, atEpoch: number): Promise<Store> =>
    (
      await openForTest({
        indexedDB: factories[index],
        epoch: atEpoch,
        clock,
        openTimeoutMs: 5_000,
        opTimeoutMs: 5_000,
      })
    ).store;
  const stores = [await open(0, 1), await open(1, 1)];
  const storeEpochs = [1, 1];
  /** Epoch and expiry of every event that a store said it kept. */
  const kept = new Map<string, { readonly epoch: number; readonly expiresAt: number }>();
  const returned: string[] = [];
  const pending: Promise<unknown>[] = [];
  let staleReads = 0;

  const perform = async (step: Command): Promise<void> => {
    if (step.kind === 'pass') now += step.ms;
    else if (step.kind === 'erase') {
      epoch += 1;
      expect(await eraseStore({ database: 'homebody', epoch, indexedDB: factory, timeoutMs: 5_000 })).toEqual(
        'deleted',
      );
    } else {
      const store = stores[step.tab] as Store;
      const itsEpoch = storeEpochs[step.tab] as number;
      if (step.kind === 'append') {
        const events = Array.from({ length: step.count }, () =>
          eventAt(now, `${itsEpoch}:${nextId++}`, now + step.livesMs),
        );
        const outcome = await store.append(events);
        if (outcome.kept)
          for (const event of events)
            kept.set(String(event.data['item_id']), { epoch: itsEpoch, expiresAt: event.expiresAt });
      } else if (step.kind === 'write') {
        await store.update('epochs', (current) => [...((current as number[] | undefined) ?? []), itsEpoch]);
      } else if (step.kind === 'compact') {
        for (const event of await store.compact()) returned.push(String(event.data['item_id']));
      } else {
        store.close();
        storeEpochs[step.tab] = step.kind === 'reopen' ? epoch : Math.max(1, epoch - 1);
        stores[step.tab] = await open(step.tab, storeEpochs[step.tab] as number);
        staleReads += (await (stores[step.tab] as Store).events()).filter(
          ({ data }) => !String(data['item_id']).startsWith(`${storeEpochs[step.tab]}:`),
        ).length;
      }
    }
  };

  for (const [step, isAwaited] of steps) {
    const performing = perform(step);
    pending.push(performing);
    if (isAwaited || step.kind === 'erase' || step.kind.startsWith('reopen')) await performing;
  }
  await Promise.all(pending);
  const reader = (await openForTest({ indexedDB: tabOf(factory), epoch, clock })).store;
  const readable = (await reader.events()).map(({ data }) => String(data['item_id']));
  const size = await reader.size();
  const state = (await reader.read('epochs')) as number[] | undefined;
  for (const store of [...stores, reader]) store.close();
  return { epoch, now, kept, returned, readable, state: state ?? [], size, staleReads };
};

describe('two tabs in any order', () => {
  it('[P4] show no event of an erased epoch, and lose none that was neither handed out nor expired', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { epoch, now, kept, returned, readable, state, size, staleReads } = await play(steps);
        expect(readable.filter((id) => !id.startsWith(`${epoch}:`))).toEqual([]);
        expect(state.filter((written) => written !== epoch)).toEqual([]);
        expect(staleReads).toBe(0);
        expect(new Set(readable).size).toBe(readable.length);
        expect(new Set(returned).size).toBe(returned.length);
        const seen = new Set([...readable, ...returned]);
        const lost = [...kept].filter(
          ([id, event]) => event.epoch === epoch && event.expiresAt > now && !seen.has(id),
        );
        expect(lost).toEqual([]);
        expect(readable.filter((id) => returned.includes(id))).toEqual([]);
        expect(size.events).toBeGreaterThanOrEqual(readable.length);
      }),
      { numRuns: 120, seed: 20261121 },
    );
  });
});
