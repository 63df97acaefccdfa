import type { SlotConfig, SlotRule } from '@homebody/pack';
import { describe, expect, it } from 'vitest';
import { checkSlots } from './check-slots.ts';

const catalogue = [
  { id: 'desk-lamp', name: 'Desk lamp', category: 'lamps', brand: 'Lux', price: 20, tags: ['Sale'] },
  { id: 'rug', name: 'Rug', category: 'rugs', brand: 'Nord', price: 90, family: 'rug' },
  { id: 'balm', name: 'Balm', category: 'care', price: 5, sensitive: true },
];
const slot = (...rules: readonly SlotRule[]): SlotConfig => ({
  slot: 'home',
  strategy: 'similar',
  limit: 4,
  rules,
});
const others: readonly SlotConfig[] = [
  { slot: 'a', strategy: 'popular', limit: 4 },
  { slot: 'b', strategy: 'trending', limit: 4 },
];

describe('slots held against the catalogue', () => {
  it('pass when every name is of the catalogue, tags in any case', () => {
    const rules: readonly SlotRule[] = [
      { include: { category: ['lamps', 'rugs'], tag: 'sale', price: { from: 5 } } },
      { exclude: { id: 'rug', brand: 'Nord' } },
      { pin: { item: 'rug', place: 1 } },
      { boost: { tag: 'Sale', by: 2 } },
      { inStock: true },
      { price: { to: 90 } },
      { atMost: { count: 1, per: 'family' } },
      { diversity: { atLeast: 2, per: 'brand' } },
    ];
    expect(() => checkSlots([...others, slot(...rules)], catalogue)).not.toThrow();
  });

  it.each<[SlotRule, string]>([
    [
      { exclude: { category: 'lampz' } },
      'slots[2].rules[0].exclude.category: "lampz" is no category of the catalogue; did you mean "lamps"?',
    ],
    [
      { include: { brand: ['Lux', 'Nort'] } },
      'slots[2].rules[0].include.brand[1]: "Nort" is no brand of the catalogue; did you mean "Nord"?',
    ],
    [
      { boost: { id: 'Desk-Lamp', by: 2 } },
      'slots[2].rules[0].boost.id: "Desk-Lamp" is no item of the catalogue; did you mean "desk-lamp"?',
    ],
    [
      { boost: { tag: 'garden', by: 2 } },
      'slots[2].rules[0].boost.tag: "garden" is no tag of the catalogue.',
    ],
    [
      { include: {} },
      'slots[2].rules[0].include: expected at least one of id, category, brand, tag and price.',
    ],
    [
      { pin: { item: 'balm', place: 1 } },
      'slots[2].rules[0].pin.item: "balm" is sensitive, and so is never recommended.',
    ],
    [{ pin: { item: 'rug', place: 5 } }, "slots[2].rules[0].pin.place: place 5 is behind the slot's 4."],
    [{ price: { from: 9, to: 3 } }, 'slots[2].rules[0].price: from 9 is more than to 3.'],
    [
      { exclude: { price: { from: 900 } } },
      'slots[2].rules[0].exclude.price: no item of the catalogue has such a price.',
    ],
  ])('name %j by its path, and what was expected', (rule, message) => {
    expect(() => checkSlots([...others, slot(rule)], catalogue)).toThrow(
      expect.objectContaining({ code: 'invalid-config', message }),
    );
  });

  it('name a place that is pinned twice, a likeness that no item has, a slot that is there twice', () => {
    const pin = (place: number): SlotRule => ({ pin: { item: 'rug', place } });
    expect(() => checkSlots([slot(pin(1), pin(2), pin(1))], catalogue)).toThrow(
      'slots[0].rules[2].pin.place: place 1 is taken by rules[0] already.',
    );
    const ageless = catalogue.map(({ id, name }) => ({ id, name }));
    expect(() => checkSlots([slot({ atMost: { count: 1, per: 'family' } })], ageless)).toThrow(
      'slots[0].rules[0].atMost.per: no item of the catalogue has a family.',
    );
    expect(() => checkSlots([slot(), slot()], catalogue)).toThrow('slots[1].slot: "home" is there twice');
  });
});
