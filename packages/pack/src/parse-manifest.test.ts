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
  ])('is refused with the name of the field when %s is %j', (path, value) => {
    const read = () => parseManifest(withField(path, value));
    expect(read).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
    expect(read).toThrow(`"${path}" must be`);
  });

  it('names the slot that is wrong', () => {
    const slots = [{ slot: 'home', strategy: 'for-you', limit: 0 }];
    expect(() => parseManifest({ ...manifest, slots })).toThrow('"slots[0].limit" must be 1 to 100');
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
