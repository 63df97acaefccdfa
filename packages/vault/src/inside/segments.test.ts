import { createHash } from 'node:crypto';
import { type StoredEvent, minuteMs } from '@homebody/core';
import { encodeColumns } from '@homebody/pack';
import { type Segments, segmentsSection } from '@homebody/segments';
import { expect, it } from 'vitest';
import type { OpenRequest } from '../protocol.ts';
import { opened, request } from './opened-vault.fixture.ts';
import { look, monday, tinyPack } from './tiny-pack.fixture.ts';

const looksAt = (category: string): Segments[number]['when'] => ({
  did: { event: 'view_item', category, days: 14, atLeast: 3, different: true },
});

const segments: Segments = [
  { id: 'lamp-lookers', when: looksAt('lamps') },
  { id: 'rug-lookers', when: looksAt('rugs') },
  { id: 'not-of-rugs', when: { not: { segment: 'rug-lookers' } } },
];

const lampLooks: readonly StoredEvent[] = [0, 1, 2].map((index) =>
  look(`lamps-${index}`, monday + index * minuteMs),
);

const withSegments = (told: Segments) => {
  const pack = tinyPack();
  const bytes = encodeColumns(segmentsSection.encode(told)).slice();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { name, version, load } = segmentsSection;
  const file = { file: `${name}.bin`, bytes: bytes.length, sha256, version, load };
  return {
    files: [...pack.files, { name, bytes: bytes.buffer as ArrayBuffer }],
    manifest: { ...pack.manifest, sections: { ...pack.manifest.sections, [name]: file } },
  };
};

const stockedWith = async (told: Segments, opening: OpenRequest = request()) => {
  const { files, manifest } = withSegments(told);
  const { vault } = await opened(opening, { stocked: false });
  await vault.manifest(manifest);
  for (const { name, bytes } of files) await vault.section(name, bytes.slice(0));
  return vault;
};

it('tells the next page which segments of the pack the visitor is in', async () => {
  const vault = await stockedWith(segments);
  expect((await vault.snapshot([])).segments).toEqual(['not-of-rugs']);
  await vault.record(lampLooks);
  expect((await vault.snapshot([])).segments).toEqual(['lamp-lookers', 'not-of-rugs']);
});

it('[P6] takes the visitor out of a segment when they remove the interest that put them there', async () => {
  const vault = await stockedWith(segments);
  await vault.record(lampLooks);
  await vault.correct({ kind: 'category', value: 'lamps', to: 'removed' });
  expect((await vault.snapshot([])).segments).toEqual(['not-of-rugs']);
});

it('leaves the slots most of a snapshot, however many segments there are', async () => {
  const many = Array.from({ length: 500 }, (_, place) => ({
    id: `people-of-segment-number-${place}`,
    when: { not: looksAt('rugs') },
  }));
  const vault = await stockedWith(many);
  const { segments: named = [], slots } = await vault.snapshot([{ slot: 'home-picks' }]);
  expect(named.length).toBeGreaterThan(50);
  expect(JSON.stringify(named).length).toBeLessThanOrEqual(2_000);
  expect(slots['home-picks']?.items).toHaveLength(4);
});

it('says nothing of segments where the pack has none', async () => {
  const { vault } = await opened(request());
  expect(await vault.snapshot([])).not.toHaveProperty('segments');
});
