import { dayMs, seededRandom } from '@homebody/core';
import { type CatalogueRow, type SlotRule, noCode } from '@homebody/pack';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSlot } from './fill-slot.ts';
import { ask, handMade, idsOf, withLabels } from './hand-made-shop.fixture.ts';
import { strategyNames } from './strategies.ts';
import { eventAt, profileOf, shopEnd, tinyLogs, tinyRows, tinyWorld } from './tiny-shop.ts';
import { visitOf } from './visit.ts';
import { type World, createWorld } from './world.ts';

const rows: readonly CatalogueRow[] = tinyRows.map((row, index) => ({
  ...row,
  ...(index % 7 === 0 && { category: undefined }),
  ...(index % 11 === 0 && { price: undefined }),
  tags: [...(row.tags ?? []), ...(index % 5 === 0 ? ['Sale'] : [])],
  ...(index % 3 > 0 && { family: `f${Math.floor(index / 4)}` }),
  ...(index % 10 === 3 && { addedAt: shopEnd - (index % 50) * dayMs }),
}));
const learned = tinyWorld(tinyLogs(120, 1), { rows });
const { catalogue } = learned;
const world = createWorld({ ...learned, baskets: learned.neighbours });

const some = <Value>(...values: readonly Value[]) =>
  fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 1 }));
const range = fc.record({ from: fc.constantFrom(0, 10, 40), to: fc.constantFrom(40, 160, 320) });
const match = fc.record(
  {
    id: some(...catalogue.ids.slice(0, 40)),
    category: some('tables', 'chairs', 'lamps', 'rugs', 'nowhere'),
    brand: some('Holt', 'Lux', 'Nord'),
    tag: some('sale', 'fine', 'plain'),
    price: range,
  },
  { requiredKeys: [] },
);
const per = fc.constantFrom('category' as const, 'brand' as const, 'family' as const);
const rule: fc.Arbitrary<SlotRule> = fc.oneof(
  match.map((include) => ({ include })),
  match.map((exclude) => ({ exclude })),
  fc.record({
    pin: fc.record({ item: fc.constantFrom(...catalogue.ids), place: fc.integer({ min: 1, max: 9 }) }),
  }),
  fc.record({ boost: fc.tuple(match, fc.constantFrom(0.1, 2, 10)).map(([all, by]) => ({ ...all, by })) }),
  fc.constant({ inStock: true } as const),
  fc.record({ price: range }),
  fc.record({ atMost: fc.record({ count: fc.integer({ min: 1, max: 3 }), per }) }),
  fc.record({ diversity: fc.record({ atLeast: fc.integer({ min: 2, max: 5 }), per }) }),
);

/** What rules say, said again from the catalogue's rows. */
const holds = (
  value: string | readonly string[] | undefined,
  own: readonly (string | undefined)[],
): boolean => value === undefined || [value].flat().some((one) => own.includes(one));
const within = ({ from = 0, to = Infinity }: { from?: number; to?: number }, price = NaN): boolean =>
  price >= from && price <= to;
const matching = (
  { id, category, brand, tag, price }: Extract<SlotRule, { include: unknown }>['include'],
  row: CatalogueRow,
) =>
  holds(id, [row.id]) &&
  holds(category, [row.category]) &&
  holds(brand, [row.brand]) &&
  holds(tag, row.tags?.map((name) => name.toLowerCase()) ?? []) &&
  (price === undefined || within(price, row.price));

const brokenBy = (told: SlotRule, list: readonly CatalogueRow[]): boolean => {
  if ('include' in told) return !list.every((row) => matching(told.include, row));
  if ('exclude' in told) return list.some((row) => matching(told.exclude, row));
  if ('price' in told) return !list.every((row) => within(told.price, row.price));
  if ('inStock' in told) return list.some((row) => row.inStock === false);
  if ('atMost' in told) {
    const { count, per: field } = told.atMost;
    const values = list.map((row) => row[field]).filter((value) => value !== undefined);
    return values.some((value) => values.filter((other) => other === value).length > count);
  }
  if ('diversity' in told) {
    const { atLeast, per: field } = told.diversity;
    const first = list.slice(0, atLeast).map((row) => row[field] ?? row.id);
    return new Set(first).size < first.length;
  }
  return false;
};

const visitors = [[], ...tinyLogs(12, 5), ...tinyLogs(3, 6, 2)];

describe('the rules of a slot', () => {
  test('no list breaks any of them, whatever they are, whoever visits, and whoever fills it', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...strategyNames),
        fc.nat(visitors.length - 1),
        fc.constantFrom(undefined, 'tables-0', 'lamps-2'),
        (rules, strategy, visitor, item) => {
          const of = withLabels(world, rows, rules);
          const visit = visitOf(of, profileOf(of, visitors[visitor]!), shopEnd);
          const { picks } = fillSlot(
            visit,
            { slot: 'x', strategy, limit: 8, rules },
            { limit: 8, item },
            undefined,
          );
          const list = picks.map((pick) => rows[pick.item]!);
          expect(new Set(list).size).toBe(list.length);
          shown += list.length;
          for (const row of list) {
            expect(row.inStock, row.id).toBe(true);
            expect(row.sensitive, row.id).toBe(false);
            expect(row.id).not.toBe(item);
          }
          for (const told of rules) expect(brokenBy(told, list), JSON.stringify(told)).toBe(false);
          // A list that is cut short, as a snapshot's may be, still breaks none.
          for (const told of rules)
            expect(brokenBy(told, list.slice(0, 3)), JSON.stringify(told)).toBe(false);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(400);
  });

  test('are kept, too, while the tags and families they ask for are still on their way', () => {
    const [sale, fine] = [{ tag: 'sale' }, { tag: 'fine' }];
    for (const rules of [[{ include: sale }], [{ exclude: fine }]] satisfies (readonly SlotRule[])[])
      expect(ask(world, 'popular', { rules }).items).toEqual([]);
    const rules = [{ atMost: { count: 2, per: 'family' } }] as const;
    expect(ask(world, 'popular', { rules }).items).toHaveLength(2);
  });
});

const shop = [
  { id: 'mug', name: 'Mug', category: 'cups', brand: 'Lux', price: 9.9 },
  { id: 'cup', name: 'Cup', category: 'cups', brand: 'Nord', price: 7 },
  { id: 'jug', name: 'Jug', category: 'jugs', brand: 'Lux', price: 20, family: 'jug' },
  { id: 'big-jug', name: 'Big jug', category: 'jugs', brand: 'Holt', price: 30, family: 'jug' },
  { id: 'pot', name: 'Pot', category: 'pots', brand: 'Holt', price: 40 },
  { id: 'gone', name: 'Gone', category: 'pots', price: 40, inStock: false },
  { id: 'balm', name: 'Balm', category: 'care', price: 12, sensitive: true },
] satisfies readonly CatalogueRow[];
const plain = handMade(shop, {
  popularity: { mug: 1, cup: 0.9, jug: 0.8, 'big-jug': 0.7, pot: 0.1 },
  baskets: [['pot', 'cup', 9]],
});
const popularBy = (...rules: readonly SlotRule[]): readonly string[] =>
  idsOf(ask(withLabels(plain, shop, rules), 'popular', { limit: 4, rules }));

describe('each kind of rule', () => {
  test.each<[string, readonly SlotRule[], readonly string[]]>([
    [
      'include keeps to what matches every field',
      [{ include: { category: ['cups', 'jugs'], brand: 'Lux' } }],
      ['mug', 'jug'],
    ],
    ['exclude leaves out what matches', [{ exclude: { category: 'cups' } }], ['jug', 'big-jug', 'pot']],
    ['a price range takes both ends in, to the cent', [{ price: { from: 9.9, to: 20 } }], ['mug', 'jug']],
    ['a boost moves what matches up', [{ boost: { id: 'pot', by: 9 } }], ['mug', 'pot', 'cup', 'jug']],
    [
      'and less than 1 moves it down',
      [{ boost: { category: 'cups', by: 0.01 } }],
      ['jug', 'big-jug', 'pot', 'mug'],
    ],
    ['at most one of a family', [{ atMost: { count: 1, per: 'family' } }], ['mug', 'cup', 'jug', 'pot']],
    ['at most one of a brand', [{ atMost: { count: 1, per: 'brand' } }], ['mug', 'cup', 'big-jug']],
    [
      'the first three of different categories',
      [{ diversity: { atLeast: 3, per: 'category' } }],
      ['mug', 'jug', 'pot', 'cup'],
    ],
    ['a pin stands at its place', [{ pin: { item: 'pot', place: 2 } }], ['mug', 'pot', 'cup', 'jug']],
    [
      'a pin that does not fit there comes as soon as it does',
      [{ pin: { item: 'cup', place: 2 } }, { diversity: { atLeast: 2, per: 'category' } }],
      ['mug', 'jug', 'cup', 'big-jug'],
    ],
    [
      'a pin beyond the end comes last',
      [{ include: { category: 'jugs' } }, { pin: { item: 'jug', place: 4 } }],
      ['big-jug', 'jug'],
    ],
    [
      'what is sold out is not pinned',
      [{ pin: { item: 'gone', place: 1 } }, { inStock: true }],
      ['mug', 'cup', 'jug', 'big-jug'],
    ],
    [
      'nor is what another rule forbids',
      [{ pin: { item: 'pot', place: 1 } }, { exclude: { brand: 'Holt' } }],
      ['mug', 'cup', 'jug'],
    ],
  ])('%s', (_, rules, ids) => {
    expect(popularBy(...rules)).toEqual(ids);
  });

  test('[P7] nothing sensitive can be pinned', () => {
    expect(popularBy({ pin: { item: 'balm', place: 1 } })).not.toContain('balm');
  });

  test('[P5] a pinned item says that the shop put it there', () => {
    const rules = [{ pin: { item: 'pot', place: 1 } }] as const;
    expect(ask(plain, 'popular', { rules }).items[0]).toMatchObject({
      item_id: 'pot',
      because: 'Recommended by this shop',
    });
  });

  test('the chain behind a strategy obeys as the strategy does', () => {
    const rules = [{ exclude: { brand: 'Lux' } }, { atMost: { count: 1, per: 'category' } }] as const;
    const acts = [['add_to_cart', 'pot']] as const;
    // The cup goes with the pot; of the popular ones that fill up, the mug and one of the jugs are out.
    expect(idsOf(ask(plain, 'bought-together', { rules, acts }))).toEqual(['cup', 'big-jug']);
  });

  test('a tag is found whatever its letters’ case', () => {
    const rules = [{ include: { tag: 'sale' } }] as const;
    const ids = idsOf(ask(withLabels(world, rows, rules), 'popular', { rules, limit: 20 }));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(catalogue.indexOf(id)! % 5).toBe(0);
  });

  test('of the ranker’s picks a boost is of how likely they are chosen, not of a logarithm', () => {
    const random = seededRandom(4);
    const log = Array.from({ length: 6 }, (_, place) =>
      eventAt('view_item', shopEnd - 9_000 + place, tinyRows[Math.floor(random() * 144)]!.id),
    );
    const of: World = world;
    const listBy = (by: number): readonly number[] => {
      const rules: readonly SlotRule[] = [{ boost: { brand: 'Nord', by } }];
      const slot = { slot: 'x', strategy: 'picked-for-you', limit: 20, rules };
      const { picks } = fillSlot(visitOf(of, profileOf(of, log), shopEnd), slot, { limit: 20 }, undefined);
      return picks.map(({ item }) => item);
    };
    const share = (items: readonly number[]): number =>
      items.slice(0, 8).filter((item) => catalogue.brands[catalogue.brand[item] ?? noCode] === 'Nord').length;
    expect(share(listBy(5))).toBeGreaterThanOrEqual(share(listBy(1)));
    expect(share(listBy(0.01))).toBeLessThanOrEqual(share(listBy(1)));
    expect(share(listBy(5))).toBeGreaterThan(share(listBy(0.01)));
  });
});
