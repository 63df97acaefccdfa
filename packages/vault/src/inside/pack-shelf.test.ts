import { createHash } from 'node:crypto';
import { type Columns, decodeColumns, encodeColumns, splitCatalogue } from '@homebody/pack';
import { expect, it } from 'vitest';
import { createPackShelf } from './pack-shelf.ts';
import { items, tinyPack } from './tiny-pack.fixture.ts';

const pack = tinyPack();

const fileOf = (name: string, columns: Columns) => {
  const bytes = encodeColumns(columns).slice();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name,
    bytes: bytes.buffer as ArrayBuffer,
    entry: { file: `${name}.bin`, bytes: bytes.length, sha256, version: 1, load: 'later' },
  };
};

/** The tiny pack with its catalogue cut behind the fourth item. */
const cutPack = () => {
  const whole = decodeColumns(pack.files.find(({ name }) => name === 'items')!.bytes);
  const { first, rest } = splitCatalogue(whole, 4);
  const parts = [fileOf('items', first), fileOf('more-items', rest!)] as const;
  const entries = Object.fromEntries(parts.map(({ name, entry }) => [name, entry]));
  return {
    first: parts[0].bytes,
    rest: parts[1].bytes,
    manifest: { ...pack.manifest, sections: { ...pack.manifest.sections, ...entries } },
  };
};

it('offers what has arrived of a catalogue in two parts, and is complete with both', async () => {
  const { first, rest, manifest } = cutPack();
  const shelf = createPackShelf(undefined);
  shelf.take(manifest);
  await shelf.put('items', first);
  for (const { name, bytes } of pack.files) if (name !== 'items') await shelf.put(name, bytes);
  expect([...(shelf.world()?.byPopularity ?? [])].sort()).toEqual([0, 1, 2, 3]);
  expect([shelf.nameOf('lamps-3'), shelf.nameOf('rugs-5')]).toEqual(['Lamp 3', undefined]);
  expect(shelf.isComplete()).toBe(false);
  await shelf.put('more-items', rest);
  expect(shelf.world()?.byPopularity).toHaveLength(items.length);
  expect([shelf.nameOf('lamps-3'), shelf.nameOf('rugs-5')]).toEqual(['Lamp 3', 'Rug 5']);
  expect(shelf.world()?.vectors).toBeDefined();
  expect(shelf.isComplete()).toBe(true);
});

it('refuses the second part of a catalogue before the first, and a second time', async () => {
  const { first, rest, manifest } = cutPack();
  const shelf = createPackShelf(undefined);
  shelf.take(manifest);
  await expect(shelf.put('more-items', rest)).rejects.toMatchObject({ code: 'pack-corrupt' });
  await shelf.put('items', first);
  await shelf.put('more-items', rest);
  await expect(shelf.put('more-items', rest)).rejects.toMatchObject({ code: 'pack-corrupt' });
});
