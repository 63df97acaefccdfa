import type { Clock, StoredEvent } from '@homebody/core';
import { dayMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { eventAt } from './testing.ts';
import type { Store } from './store.ts';

export interface StoreUnderTest {
  /** A new, empty store. */
  readonly create: (clock: Clock) => Promise<Store>;
}

const now = 1_000 * dayMs;
const ids = (events: readonly StoredEvent[]): unknown[] => events.map((event) => event.data['item_id']);

/** What every store does, wherever it keeps things. */
export const itKeepsTheStoreContract = (name: string, { create }: StoreUnderTest): void => {
  describe(`the store contract: ${name}`, () => {
    it('gives back what was appended, oldest first', async () => {
      const store = await create(() => now);
      expect(await store.append([eventAt(now + 2, 'late'), eventAt(now, 'early')])).toEqual({
        kept: true,
        count: 2,
      });
      await store.append([eventAt(now + 1, 'middle')]);
      expect(ids(await store.events())).toEqual(['early', 'middle', 'late']);
      expect(await store.events()).toContainEqual(eventAt(now + 1, 'middle'));
    });

    it('tells each of many appends at once its own count', async () => {
      const store = await create(() => now);
      const outcomes = await Promise.all(
        [1, 2, 3].map((n) => store.append(Array(n).fill(eventAt(now, 'a')))),
      );
      expect(outcomes).toEqual([1, 2, 3].map((count) => ({ kept: true, count })));
      expect((await store.size()).events).toBe(6);
    });

    it('reads what was appended just before without waiting for it', async () => {
      const store = await create(() => now);
      const appending = store.append([eventAt(now, 'a')]);
      expect(ids(await store.events())).toEqual(['a']);
      await appending;
    });

    it('has kept everything once flushed', async () => {
      const store = await create(() => now);
      let kept = 0;
      for (let i = 0; i < 10; i += 1) void store.append([eventAt(now, `${i}`)]).then(() => (kept += 1));
      await store.flush();
      expect((await store.size()).events).toBe(10);
      expect(kept).toBe(10);
    });

    it('shows no expired event and hands it out once, at the next compaction', async () => {
      let time = now;
      const store = await create(() => time);
      await store.append([eventAt(now, 'short', now + 10), eventAt(now, 'long', now + 1_000)]);
      time = now + 10;
      expect(ids(await store.events())).toEqual(['long']);
      expect(ids(await store.compact())).toEqual(['short']);
      expect(await store.compact()).toEqual([]);
      expect((await store.size()).events).toBe(1);
    });

    it('compacts to the newest 5,000 events and returns the others, oldest first', async () => {
      const store = await create(() => now);
      await store.append(Array.from({ length: 5_003 }, (_, i) => eventAt(now + i, `${i}`)));
      expect(ids(await store.compact())).toEqual(['0', '1', '2']);
      const left = await store.events();
      expect(left).toHaveLength(5_000);
      expect(ids(left.slice(0, 1))).toEqual(['3']);
    });

    it('compacts to 5 MB by dropping the oldest events, never the state', async () => {
      const store = await create(() => now);
      await store.write('weights', new Float32Array(2 ** 20)); // 4 MB
      const big = 'x'.repeat(100_000);
      await store.append(Array.from({ length: 15 }, (_, i) => eventAt(now + i, `${i}`, now + dayMs, big)));
      const dropped = await store.compact();
      expect(dropped.length).toBeGreaterThanOrEqual(5);
      expect(dropped.length).toBeLessThan(8);
      expect(ids(dropped.slice(0, 2))).toEqual(['0', '1']);
      expect((await store.size()).bytes).toBeLessThanOrEqual(5 * 1024 * 1024);
      expect(await store.read('weights')).toHaveLength(2 ** 20);
    });

    it('keeps state as it was when written, whatever becomes of the object', async () => {
      const store = await create(() => now);
      const value = { numbers: [1], map: new Map([['__proto__', new Float32Array([1, 2])]]) };
      expect(await store.write('profile', value)).toBe(true);
      value.numbers.push(2);
      const read = (await store.read('profile')) as typeof value;
      expect(read).toEqual({ numbers: [1], map: new Map([['__proto__', new Float32Array([1, 2])]]) });
      read.numbers.push(3);
      expect(await store.read('profile')).toEqual({ ...read, numbers: [1] });
    });

    it('reads absent state as undefined, and state removed, or written as undefined, too', async () => {
      const store = await create(() => now);
      expect(await store.read('nothing')).toBeUndefined();
      await store.write('a', 1);
      await store.write('b', null);
      expect(await store.read('b')).toBeNull();
      expect(await store.remove('a')).toBe(true);
      expect(await store.write('b', undefined)).toBe(true);
      expect([await store.read('a'), await store.read('b')]).toEqual([undefined, undefined]);
    });

    it('updates state from what is stored, and leaves it when told nothing', async () => {
      const store = await create(() => now);
      const count = (current: unknown): unknown => ((current as number | undefined) ?? 0) + 1;
      await Promise.all(Array.from({ length: 20 }, () => store.update('count', count)));
      expect(await store.read('count')).toBe(20);
      expect(await store.update('count', () => undefined)).toBe(true);
      expect(await store.read('count')).toBe(20);
    });

    it('lets an error of the caller through and changes nothing', async () => {
      const store = await create(() => now);
      await store.write('a', 1);
      const failing = store.update('a', () => {
        throw new TypeError('a bug of the caller');
      });
      await expect(failing).rejects.toThrow('a bug of the caller');
      await expect(store.write('a', () => 'a function')).rejects.toMatchObject({ name: 'DataCloneError' });
      expect(await store.read('a')).toBe(1);
      expect(store.mode).toBe((await create(() => now)).mode);
    });

    it('refuses a change that awaits, since a transaction ends by itself meanwhile', async () => {
      const store = await create(() => now);
      await expect(store.update('a', async () => 1)).rejects.toMatchObject({ name: 'DataCloneError' });
      expect(await store.read('a')).toBeUndefined();
      expect(await store.write('a', 2)).toBe(true);
    });

    it('grows and shrinks in size with what it holds', async () => {
      const store = await create(() => now);
      expect(await store.size()).toEqual({ events: 0, bytes: 0 });
      await store.append([eventAt(now, 'a', now + 10)]);
      const { bytes } = await store.size();
      expect(bytes).toBeGreaterThan(JSON.stringify(eventAt(now, 'a')).length / 2);
      await store.write('weights', new Float32Array(256));
      expect((await store.size()).bytes).toBe(bytes + 1024);
      await store.write('weights', new Float32Array(128));
      expect((await store.size()).bytes).toBe(bytes + 512);
      await store.remove('weights');
      expect((await store.size()).bytes).toBe(bytes);
    });

    it('[P6] changes and deletes single events, and leaves the others as they were', async () => {
      const store = await create(() => now);
      void store.append([eventAt(now, 'a'), eventAt(now + 1, 'b'), eventAt(now + 2, 'c')]);
      const change = (event: StoredEvent): StoredEvent | undefined => {
        const { item_id: id } = event.data;
        return id === 'a' ? undefined : id === 'b' ? { ...event, data: { item_id: 'B' } } : event;
      };
      expect(await store.changeEvents(change)).toBe(true);
      expect(await store.events()).toEqual([
        { ...eventAt(now + 1, 'b'), data: { item_id: 'B' } },
        eventAt(now + 2, 'c'),
      ]);
      expect(await store.append([eventAt(now + 3, 'd')])).toMatchObject({ kept: true });
      expect(ids(await store.events())).toEqual(['B', 'c', 'd']);
    });

    it('[P6] exports every event and all state, also under a key like __proto__', async () => {
      const store = await create(() => now);
      await store.append([eventAt(now, 'a'), eventAt(now, 'expired', now - 1)]);
      await store.write('__proto__', 'own');
      await store.write('profile', { seen: 1 });
      const { events, state } = await store.exportAll();
      expect(ids(events)).toEqual(['a', 'expired']);
      expect(Object.entries(state).sort()).toEqual([
        ['__proto__', 'own'],
        ['profile', { seen: 1 }],
      ]);
    });

    it('keeps nothing, shows nothing and exports nothing once closed', async () => {
      const store = await create(() => now);
      await store.append([eventAt(now, 'a')]);
      store.close();
      store.close();
      expect(await store.append([eventAt(now, 'b')])).toEqual({ kept: false, reason: 'closed' });
      expect(await store.write('a', 1)).toBe(false);
      expect(await store.update('a', () => 1)).toBe(false);
      expect(await store.remove('a')).toBe(false);
      expect(await store.changeEvents(() => undefined)).toBe(false);
      expect(await store.events()).toEqual([]);
      expect(await store.read('a')).toBeUndefined();
      expect(await store.compact()).toEqual([]);
      expect(await store.size()).toEqual({ events: 0, bytes: 0 });
      await expect(store.exportAll()).rejects.toMatchObject({ code: 'disposed' });
    });
  });
};
