/** A pack of twelve items in two categories, made here; where both halves of a shop's visitors agree with themselves. */
import { createHash } from 'node:crypto';
import { type StoredEvent, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import {
  type CatalogueRow,
  type Columns,
  type Manifest,
  decodeCatalogue,
  encodeCatalogue,
  encodeColumns,
} from '@homebody/pack';
import {
  buildContent,
  buildNeighbours,
  buildPopularity,
  buildVectors,
  countRows,
  featureNames,
  recommenderSections,
} from '@homebody/recommenders';

export const monday = Date.UTC(2026, 0, 5, 9);

const categories = ['lamps', 'rugs'] as const;

export const items: readonly CatalogueRow[] = categories.flatMap((category) =>
  Array.from({ length: 6 }, (_, index) => ({
    id: `${category}-${index}`,
    name: `${category === 'lamps' ? 'Lamp' : 'Rug'} ${index}`,
    category,
    brand: index % 2 ? 'North' : 'South',
    price: 10 + 5 * index,
    url: `/item/${category}-${index}`,
  })),
);

export const look = (item: string, at: number): StoredEvent => ({
  name: 'view_item',
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: [{ item_id: item }] },
});

/** Forty people, each of one taste, with a session of four looks. */
const logs = Array.from({ length: 40 }, (_, person) => {
  const random = seededRandom(person);
  const category = categories[person % 2]!;
  return Array.from({ length: 4 }, (_, step) =>
    look(`${category}-${Math.floor(random() * 6)}`, monday - 3 * dayMs + person * minuteMs + step),
  );
});

const sections = (): Readonly<Record<string, { readonly columns: Columns; readonly version: number }>> => {
  const catalogue = encodeCatalogue(items, { currency: 'EUR' });
  const { indexOf, size } = decodeCatalogue(catalogue);
  const rows = countRows(logs, indexOf, monday);
  const least = { pair: 2, item: 2, group: 2 };
  const content = buildContent(items);
  const vectors = buildVectors(rows.pairs, rows.items, content, least);
  const shape = { inputs: featureNames.length, hidden: 16, dim: vectors.dim };
  const scale = new Float32Array(featureNames.length).fill(1);
  const ranker = { weights: initialWeights(shape, seededRandom(1)), scale };
  const {
    popularity,
    neighbours,
    vectors: vectorsSection,
    content: contentSection,
    ranker: rankerSection,
  } = recommenderSections;
  return {
    items: { columns: catalogue, version: 1 },
    popularity: {
      columns: popularity.encode(buildPopularity(rows.items, size, least)),
      version: popularity.version,
    },
    ranker: { columns: rankerSection.encode(ranker), version: rankerSection.version },
    neighbours: {
      columns: neighbours.encode(buildNeighbours(rows.pairs, rows.items, size, least)),
      version: neighbours.version,
    },
    vectors: { columns: vectorsSection.encode(vectors), version: vectorsSection.version },
    content: { columns: contentSection.encode(content), version: contentSection.version },
  };
};

export interface TinyPack {
  readonly manifest: Manifest;
  readonly files: readonly { readonly name: string; readonly bytes: ArrayBuffer }[];
}

const ownBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

export const tinyPack = (): TinyPack => {
  const files = Object.entries(sections()).map(([name, { columns, version }]) => {
    const bytes = encodeColumns(columns);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = {
      file: `${name}.${sha256.slice(0, 12)}.bin`,
      bytes: bytes.length,
      sha256,
      version,
      load: 'first' as const,
    };
    return { name, file, bytes: ownBuffer(bytes) };
  });
  return {
    files,
    manifest: {
      format: 1,
      shop: { name: 'Tiny', currency: 'EUR', language: 'en' },
      builtAt: new Date(monday).toISOString(),
      k: { pair: 2, item: 2, group: 2 },
      sections: Object.fromEntries(files.map(({ name, file }) => [name, file])),
      slots: [{ slot: 'home-picks', strategy: 'picked-for-you', limit: 4 }],
    },
  };
};
