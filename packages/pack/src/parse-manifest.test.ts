import { readFileSync } from 'node:fs';
import { isHomebodyError } from '@homebody/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from './parse-manifest.ts';

const manifest = JSON.parse(readFileSync(new URL('../fixtures/v1/manifest.json', import.meta.url), 'utf8'));

/** The fixture with one field, named by its path, set to something else. */
const withField = (path: string, value: unknown): unknown => {
  const copy = structuredClone(manifest);
  const names = path.split('.');
  const last = names.pop() ?? '';
  names.reduce((part, name) => part[name], copy)[last] = value;
  return copy;
};

describe('a manifest', () => {
  it('is read whole, and what it does not know is dropped', () => {
    expect(parseManifest({ ...manifest, later: 1 })).toEqual(manifest);
  });

  it.each([
    ['format', '1'],
    ['format', undefined],
    ['format', 0],
    ['shop', null],
    ['shop.name', ''],
    ['shop.currency', 978],
    ['shop.language', 'x'.repeat(201)],
    ['builtAt', 'yesterday'],
    ['k.pair', 1.5],
    ['k.item', -1],
    ['k.group', '50'],
    ['sections', []],
    ['sections.items', 'items.bin'],
    ['sections.items.file', '../items.bin'],
    ['sections.items.file', 'https://elsewhere.example/items.bin'],
    ['sections.items.file', '//elsewhere.example'],
    ['sections.items.file', 'items.bin?visitor=1'],
    ['sections.items.file', 'sub/items.bin'],
    ['sections.items.file', 'items..bin'],
    ['sections.items.file', '..'],
    ['sections.items.bytes', 2 ** 40],
    ['sections.items.sha256', 'ABC'],
    ['sections.items.version', null],
    ['sections.items.load', 'never'],
    ['slots', {}],
    ['reasons', []],
  ])('is refused with the name of the field when %s is %j', (path, value) => {
    const read = () => parseManifest(withField(path, value));
    expect(read).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
    expect(read).toThrow(`"${path}" must be`);
  });

  it('may have sentences for reasons and names of slots, each by language', () => {
    const reasons = { de: { lang: 'de', popular: 'Beliebt bei uns' } };
    const slots = [
      { slot: 'home', strategy: 'popular', limit: 4, title: { de: 'Für Sie', fr: 'Pour vous' } },
    ];
    expect(parseManifest({ ...manifest, reasons, slots })).toEqual({ ...manifest, reasons, slots });
    expect(() => parseManifest({ ...manifest, reasons: { de: { popular: 7 } } })).toThrow(
      '"reasons.de.popular" must be',
    );
    const wrong = [{ ...slots[0], title: { de: '' } }];
    expect(() => parseManifest({ ...manifest, slots: wrong })).toThrow('"slots[0].title.de" must be');
  });

  it('names the slot that is wrong', () => {
    const slots = [{ slot: 'home', strategy: 'for-you', limit: 0 }];
    expect(() => parseManifest({ ...manifest, slots })).toThrow('"slots[0].limit" must be 1 to 100');
  });

  const withRule = (rule: unknown) => ({
    ...manifest,
    slots: [{ slot: 'home', strategy: 'popular', limit: 4, rules: [{ inStock: true }, rule] }],
  });

  it.each([
    { include: { category: ['lamps', 'rugs'], price: { from: 5, to: 9.5 } } },
    { exclude: { id: 'oak-table', tag: 'sale' } },
    { pin: { item: 'oak-table', place: 2 } },
    { boost: { brand: 'Lux', by: 1.5 } },
    { price: { to: 100 } },
    { atMost: { count: 2, per: 'family' } },
    { diversity: { atLeast: 3, per: 'category' } },
  ])('keeps the rule %j as it is', (rule) => {
    expect(parseManifest(withRule(rule))).toEqual(withRule(rule));
  });

  it.each([
    [{ exclude: { category: 7 } }, 'slots[0].rules[1].exclude.category'],
    [{ exclude: { category: ['lamps', ''] } }, 'slots[0].rules[1].exclude.category[1]'],
    [{ include: 'lamps' }, 'slots[0].rules[1].include'],
    [{ pin: { item: 'a', place: 0 } }, 'slots[0].rules[1].pin.place'],
    [{ pin: { place: 1 } }, 'slots[0].rules[1].pin.item'],
    [{ boost: { brand: 'Lux', by: -1 } }, 'slots[0].rules[1].boost.by'],
    [{ inStock: false }, 'slots[0].rules[1].inStock'],
    [{ price: { from: '5' } }, 'slots[0].rules[1].price.from'],
    [{ atMost: { count: 2, per: 'colour' } }, 'slots[0].rules[1].atMost.per'],
    [{ diversity: { per: 'brand' } }, 'slots[0].rules[1].diversity.atLeast'],
    [{ hide: { brand: 'Lux' } }, 'slots[0].rules[1]'],
    [{ __proto__: null, constructor: {} }, 'slots[0].rules[1]'],
    [{ inStock: true, price: {} }, 'slots[0].rules[1]'],
    [null, 'slots[0].rules[1]'],
  ])('refuses the rule %j by its path', (rule, path) => {
    expect(() => parseManifest(withRule(rule))).toThrow(`"${path}" must be`);
  });

  it('of a later format is too new, not corrupt', () => {
    const read = () => parseManifest({ format: 2 });
    expect(read).toThrow(expect.objectContaining({ code: 'pack-too-new' }));
  });

  it('is refused, never anything else, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (json) => {
        try {
          parseManifest(json);
          throw new Error('accepted');
        } catch (error) {
          expect(isHomebodyError(error)).toBe(true);
        }
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
