import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rows } from '../fixtures/rows.ts';
import { decodeCatalogue } from './decode-catalogue.ts';
import { decodeColumns } from './decode-columns.ts';
import { loadPack } from './load-pack.ts';
import type { Manifest } from './manifest.ts';
import { parseManifest } from './parse-manifest.ts';
import { dequantize } from './quantize.ts';
import { expectSectionVersion, verifySection } from './verify-section.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const versions = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const fetchBytes = async (url: string): Promise<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(url))).buffer;

const open = async (folder: string) => {
  const sections = new Map<string, ArrayBuffer>();
  let manifest: Manifest | undefined;
  await loadPack(new URL(folder, fixtures).href, {
    fetchBytes,
    idle: async () => undefined,
    receiver: {
      manifest: async (json) => {
        manifest = parseManifest(json);
      },
      section: async (name, bytes) => {
        const file = manifest?.sections[name];
        if (!file) throw new Error(`${name} is not in the manifest`);
        expectSectionVersion(name, file, 1);
        await verifySection(bytes, file, { subtle: crypto.subtle, section: name });
        sections.set(name, bytes);
      },
    },
  });
  return {
    manifest,
    section: (name: string) => decodeColumns(sections.get(name) ?? new ArrayBuffer(0), name),
  };
};

describe.each(versions.map(({ name }) => name))('the frozen pack %s', (folder) => {
  it('opens, with every hash right', async () => {
    const { manifest } = await open(folder);
    expect(manifest?.shop).toEqual({ name: 'Fixture & Söhne', currency: 'EUR', language: 'de' });
    expect(manifest?.slots).toEqual([{ slot: 'home-picks', strategy: 'for-you', limit: 8 }]);
  });

  it('says of its items what it always said', async () => {
    const catalogue = decodeCatalogue((await open(folder)).section('items'));
    expect(catalogue.ids).toEqual(rows.map(({ id }) => id));
    expect([...catalogue.priceBand]).toEqual([2, 0, 2, 0, 0, 255]);
    expect([...catalogue.consumable]).toEqual([0, 0, 1, 1, 0, 0]);
    expect([...catalogue.sensitive]).toEqual([0, 0, 0, 0, 1, 0]);
    expect(catalogue.displayOf(1)).toEqual({
      item_id: 'side-table',
      item_name: 'Beistelltisch „Ærø“',
      item_category: 'Tables',
      item_brand: 'Nordlys',
      price: 89.95,
      currency: 'EUR',
      url: '/item/side-table',
      image: '/img/side-table.svg',
    });
    expect(catalogue.displayOf(5)).toEqual({
      item_id: 'gift card',
      item_name: 'Gift card',
      url: '/item/gift%20card',
    });
  });

  it('gives its numbers back', async () => {
    const { section } = await open(folder);
    const { columns, values } = section('counts');
    expect(columns).toEqual({
      views: Uint32Array.of(9, 8, 70_000, 0, 1, 2),
      ranks: Uint16Array.of(2, 3, 1, 6, 5, 4),
    });
    expect(values).toEqual({ halfLifeDays: 30.5, trending: true });
    const vectors = section('vectors').columns;
    const restored = dequantize({
      rows: vectors['rows'] as Int8Array,
      scales: vectors['scales'] as Float32Array,
    });
    restored.forEach((value, index) => expect(value).toBeCloseTo(Math.sin(index + 1), 2));
  });
});
