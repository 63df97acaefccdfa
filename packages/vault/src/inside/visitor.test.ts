import 'fake-indexeddb/auto';
import { type AttributesOf, type StoredEvent, dayMs, minuteMs } from '@homebody/core';
import { openStore } from '@homebody/store';
import { describe, expect, it } from 'vitest';
import { look, monday } from './tiny-pack.fixture.ts';
import { toJson } from './to-json.ts';
import { createVisitor } from './visitor.ts';

it('keeps in mind what is recorded while the log is read again, as it is when another tab has written', async () => {
  const clock = (): number => monday + 10 * minuteMs;
  const store = await openStore({ database: 'visitor', epoch: 1, clock, onProblem: () => undefined });
  const visitor = createVisitor(store, () => undefined, clock);
  const events = [0, 1, 2, 3].map((place) => look(`lamps-${place}`, monday + place * minuteMs));
  await Promise.all(
    events.flatMap((event) => [visitor.rebuild(), visitor.record([event]), visitor.rebuild()]),
  );
  expect(visitor.events()).toEqual(events);
  expect(visitor.profile().items.size).toBe(4);
  store.close();
});

it('reads the log twice at most, however many notices of another tab come while it is being read', async () => {
  const clock = (): number => monday + 10 * minuteMs;
  const store = await openStore({ database: 'busy', epoch: 1, clock, onProblem: () => undefined });
  let readings = 0;
  const counted = { ...store, events: () => ((readings += 1), store.events()) };
  const visitor = createVisitor(counted, () => undefined, clock);
  const first = visitor.rebuild();
  await store.append([look('lamps-0', monday)]);
  await Promise.all([first, ...Array.from({ length: 50 }, visitor.rebuild)]);
  expect(visitor.events()).toHaveLength(1);
  expect(readings).toBeLessThanOrEqual(2);
  store.close();
});

/** Lamps are of one category, rugs of another; brands go across both. */
const attributesOf: AttributesOf = (item) => {
  const [category = '', place = ''] = item.split('-');
  return { category, brand: Number(place) % 2 ? 'North' : 'South' };
};

const cart = (at: number, ...ids: readonly string[]): StoredEvent => ({
  name: 'add_to_cart',
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: ids.map((item_id) => ({ item_id })) },
});

const page = (at: number, category: string): StoredEvent => ({
  name: 'page_view',
  at,
  expiresAt: at + 30 * dayMs,
  data: { page_type: 'category', item_category: category },
});

describe('an interest that the visitor removes', () => {
  const log = [
    look('lamps-0', monday),
    look('rugs-0', monday + minuteMs),
    page(monday + 2 * minuteMs, 'lamps'),
    page(monday + 3 * minuteMs, 'rugs'),
    cart(monday + 4 * minuteMs, 'lamps-2', 'rugs-1'),
  ];
  let databases = 0;
  const openVisitor = async (now: () => number = () => monday + 10 * minuteMs) => {
    const database = `removed-${databases++}`;
    const reopen = async () => {
      const store = await openStore({ database, epoch: 1, clock: now, onProblem: () => undefined });
      const visitor = createVisitor(store, attributesOf, now);
      await visitor.rebuild();
      return { store, visitor };
    };
    const first = await reopen();
    await first.visitor.record(log);
    return { ...first, reopen };
  };

  it('[P6] is gone with the events it was learned from, and does not come back when the log is replayed', async () => {
    const { store, visitor, reopen } = await openVisitor();
    expect([...visitor.profile().affinities.category.keys()]).toEqual(['lamps', 'rugs']);
    expect(await visitor.remove('category', 'lamps')).toBe(true);
    const again = await reopen();
    for (const one of [visitor, again.visitor]) {
      expect([...one.profile().affinities.category.keys()]).toEqual(['rugs']);
      expect([...one.profile().items.keys()]).toEqual(['rugs-0', 'rugs-1']);
    }
    expect(JSON.stringify(toJson(await store.exportAll()))).not.toContain('lamps');
    store.close();
    again.store.close();
  });

  it('[P6] leaves what tells of other things as it was', async () => {
    const { store, visitor } = await openVisitor();
    await visitor.remove('category', 'lamps');
    expect(visitor.events()).toEqual([
      look('rugs-0', monday + minuteMs),
      page(monday + 3 * minuteMs, 'rugs'),
      cart(monday + 4 * minuteMs, 'rugs-1'),
    ]);
    store.close();
  });

  it('[P6] can be a brand, across categories, and what was said of it by hand goes along', async () => {
    const { store, visitor } = await openVisitor();
    await visitor.correct('brand', 'South', 'more');
    await visitor.remove('brand', 'South');
    expect([...visitor.profile().affinities.brand.keys()]).toEqual(['North']);
    expect(visitor.profile().corrections.size).toBe(0);
    expect([...visitor.profile().items.keys()]).toEqual(['rugs-1']);
    store.close();
  });

  it('[P6] takes the sums along that compaction has left of older events', async () => {
    let now = monday + 10 * minuteMs;
    const { store, visitor, reopen } = await openVisitor(() => now);
    // Past the 30 days of page views, and of nothing else.
    now = monday + 40 * dayMs;
    await visitor.compact();
    await store.write('profile', { ...visitor.profile(), corrections: new Map() });
    await visitor.remove('category', 'lamps');
    expect(JSON.stringify(toJson(await store.exportAll()))).not.toContain('lamps');
    const again = await reopen();
    expect([...again.visitor.profile().affinities.category.keys()]).toEqual(['rugs']);
    expect([...again.visitor.profile().items.keys()].filter((item) => item.startsWith('lamps'))).toEqual([]);
    store.close();
    again.store.close();
  });

  it('[P6] does not come back by a compaction that another tab had begun before', async () => {
    let now = monday + 10 * minuteMs;
    const { store, visitor, reopen } = await openVisitor(() => now);
    now = monday + 40 * dayMs;
    const begun = { ...store };
    begun.compact = async () => {
      const dropped = await store.compact();
      await visitor.remove('category', 'lamps');
      return dropped;
    };
    const compacting = createVisitor(begun, attributesOf, () => now);
    await compacting.compact();
    const again = await reopen();
    for (const one of [compacting, again.visitor])
      expect([...one.profile().affinities.category.keys()]).toEqual(['rugs']);
    expect(JSON.stringify(toJson(await store.exportAll()))).not.toContain('lamps');
    store.close();
    again.store.close();
  });

  it('can be learned anew from what the visitor does afterwards', async () => {
    const { store, visitor } = await openVisitor();
    await visitor.remove('category', 'lamps');
    await visitor.record([look('lamps-4', monday + 9 * minuteMs)]);
    expect([...visitor.profile().affinities.category.keys()]).toContain('lamps');
    store.close();
  });
});
