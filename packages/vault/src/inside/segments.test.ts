import { createHash } from 'node:crypto';
import { type StoredEvent, minuteMs } from '@homebody/core';
import { type Columns, encodeColumns } from '@homebody/pack';
import { type Audience, audiencesSection, logisticNetwork } from '@homebody/predictions';
import {
  type Clusters,
  type Segments,
  clustersSection,
  groupWordsSection,
  segmentsSection,
} from '@homebody/segments';
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

const clusters: Clusters = {
  ids: ['c1', 'c2'],
  names: ['category:lamps', 'category:rugs'],
  means: Float32Array.of(0.4, 0.4),
  deviations: Float32Array.of(0.3, 0.3),
  centroids: Float32Array.of(1, -1, -1, 1),
  reach: Float32Array.of(2, 2),
  shares: Float32Array.of(0.5, 0.5),
};

const words = {
  ids: ['lamp-lookers', 'c1', 'c2'],
  said: {
    en: ['looked at lamps', 'likes lamps', 'likes rugs'],
    de: ['sah Lampen an', 'mag Lampen', 'mag Teppiche'],
  },
};

/** Those who look at lamps more than others do. */
const lampPeople: Audience = {
  id: 'like-lamp-people',
  network: logisticNetwork(
    {
      features: ['category:lamps'],
      count: 8,
      rows: Float32Array.of(0.1, 0.2, 0.15, 0.3, 0.6, 0.7, 0.65, 0.5),
      happened: Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1),
    },
    0.01,
  ),
  calibration: {
    scores: Float32Array.of(-1, 1),
    probability: Float32Array.of(0.125, 0.875),
    low: Float32Array.of(0, 0.75),
    high: Float32Array.of(0.25, 1),
  },
  shift: 0,
  atLeast: 0.5,
};

interface Extra {
  readonly name: string;
  readonly version: number;
  readonly load: 'first' | 'later';
  readonly columns: Columns;
}

const withSections = (extras: readonly Extra[]) => {
  const pack = tinyPack();
  const added = extras.map(({ name, version, load, columns }) => {
    const bytes = encodeColumns(columns).slice();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, bytes, file: { file: `${name}.bin`, bytes: bytes.length, sha256, version, load } };
  });
  return {
    files: [...pack.files, ...added.map(({ name, bytes }) => ({ name, bytes: bytes.buffer as ArrayBuffer }))],
    manifest: {
      ...pack.manifest,
      sections: {
        ...pack.manifest.sections,
        ...Object.fromEntries(added.map(({ name, file }) => [name, file])),
      },
    },
  };
};

const stockedWith = async (
  told: Segments,
  opening: OpenRequest = request(),
  grouped = false,
  audiences: readonly Audience[] = [],
) => {
  const { files, manifest } = withSections([
    { ...segmentsSection, columns: segmentsSection.encode(told) },
    ...(grouped
      ? [
          { ...clustersSection, columns: clustersSection.encode(clusters) },
          { ...audiencesSection, columns: audiencesSection.encode(audiences) },
          { ...groupWordsSection, columns: groupWordsSection.encode(words) },
        ]
      : []),
  ]);
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

const looks = (category: string, count: number, from = 0): readonly StoredEvent[] =>
  Array.from({ length: count }, (_, index) =>
    look(`${category}-${index % 6}`, monday + (from + index) * minuteMs),
  );
const ofLamps: Segments = [
  { id: 'lamp-lookers', when: looksAt('lamps') },
  { id: 'lamp-people', when: { cluster: 'c1' } },
];
const ofAudience: Segments = [
  { id: 'surely', when: { prediction: { of: 'like-lamp-people', atLeast: 0.8 } } },
];

it('tells which audiences the visitor is like, also to rules, until they say that they are not', async () => {
  const vault = await stockedWith(ofAudience, request(), true, [lampPeople]);
  await vault.record(looks('lamps', 4));
  expect((await vault.snapshot([])).segments).toEqual([]);
  await vault.record(looks('lamps', 4, 10));
  expect((await vault.snapshot([])).segments).toEqual(['surely', 'like-lamp-people', 'c1']);
  await vault.correct({ kind: 'segment', value: 'like-lamp-people', to: 'less' });
  expect((await vault.snapshot([])).segments).toEqual(['c1']);
});

it('tells which cluster the visitor is in, also to rules, once enough is known of them', async () => {
  const vault = await stockedWith(ofLamps, request(), true);
  await vault.record(looks('lamps', 4));
  expect((await vault.snapshot([])).segments).toEqual(['lamp-lookers']);
  await vault.record(looks('lamps', 4, 10));
  expect((await vault.snapshot([])).segments).toEqual(['lamp-lookers', 'lamp-people', 'c1']);
  const { groups } = await vault.profile();
  expect(groups?.find(({ id }) => id === 'c1')).toMatchObject({
    kind: 'cluster',
    said: 'likes lamps',
    left: false,
    runnerUp: { id: 'c2' },
  });
  expect(groups?.find(({ id }) => id === 'c1')?.distance).toBeLessThan(1);
});

it('stays with a cluster until another is clearly nearer', async () => {
  const vault = await stockedWith([], request(), true);
  await vault.record(looks('lamps', 8));
  expect((await vault.snapshot([])).segments).toEqual(['c1']);
  await vault.record(looks('rugs', 8, 20));
  expect((await vault.snapshot([])).segments).toEqual(['c1']);
  await vault.record(looks('rugs', 30, 40));
  expect((await vault.snapshot([])).segments).toEqual(['c2']);
});

it('[P6] says groups in the page’s language, and takes the visitor’s word for it that they are not in one', async () => {
  const vault = await stockedWith(ofLamps, request({ language: 'de-AT' }), true);
  await vault.record(looks('lamps', 8));
  const said = async () =>
    (await vault.profile()).groups?.map(({ id, said: text, left }) => [id, text, left]);
  expect(await said()).toContainEqual(['c1', 'mag Lampen', false]);
  await vault.correct({ kind: 'segment', value: 'c1', to: 'less' });
  expect((await vault.snapshot([])).segments).toEqual(['lamp-lookers']);
  await vault.correct({ kind: 'segment', value: 'lamp-lookers', to: 'less' });
  expect((await vault.snapshot([])).segments).toEqual([]);
  expect(await said()).toEqual([
    ['c1', 'mag Lampen', true],
    ['lamp-lookers', 'sah Lampen an', true],
  ]);
  expect(JSON.stringify((await vault.exportData()).state)).toContain('segment:c1');
  await vault.correct({ kind: 'segment', value: 'c1', to: undefined });
  expect((await vault.snapshot([])).segments).toEqual(['lamp-people', 'c1']);
});
