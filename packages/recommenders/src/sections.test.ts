import { seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import { type Columns, decodeColumns, encodeColumns } from '@homebody/pack';
import { expect, test } from 'vitest';
import { buildContext } from './context/build.ts';
import { featureNames } from './feature-names.ts';
import { recommenderSections } from './sections.ts';
import { tinyLogs, tinyWorld } from './tiny-shop.ts';

const world = tinyWorld(tinyLogs(120, 1));
const weights = initialWeights({ inputs: featureNames.length, hidden: 16, dim: 24 }, seededRandom(1));
const parts = {
  popularity: world.popularity!,
  context: buildContext(
    [-1, 0, 1].flatMap((context) =>
      [0, 1, 2].map((category) => ({
        kind: 'channel' as const,
        context,
        category,
        count: 900 + 700 * context * (category - 1),
        people: 100,
      })),
    ),
    { categories: 6, scale: 0.1, end: 0 },
  ),
  neighbours: world.neighbours!,
  vectors: world.vectors!,
  content: world.content!,
  ranker: { weights, scale: new Float32Array(featureNames.length).fill(1.5) },
  baskets: world.neighbours!,
  rhythm: { days: Uint8Array.from(world.catalogue.ids, (_, item) => (item * 7) % 256) },
  labels: {
    tags: new Map(['sale', '__proto__'].map((tag, at) => [tag, new Uint8Array(18).fill(0x5a + at)])),
    family: Uint32Array.from(world.catalogue.ids, (_, item) => item % 70_000),
  },
};
const names = Object.keys(recommenderSections) as readonly (keyof typeof recommenderSections)[];
const size = world.catalogue.size;
const shipped = (columns: Columns): Columns =>
  decodeColumns(encodeColumns(columns).slice().buffer as ArrayBuffer);

test('what is written once is read back the same for ever after', () => {
  for (const name of names) {
    const section = recommenderSections[name] as unknown as {
      encode: (part: unknown) => Columns;
      decode: (columns: Columns, size: number) => unknown;
    };
    const once = section.decode(shipped(section.encode(parts[name])), size);
    expect(section.decode(shipped(section.encode(once)), size)).toEqual(once);
  }
});

test('rounding moves popularity and table weights by little', () => {
  const { popularity, neighbours } = recommenderSections;
  const read = popularity.decode(popularity.encode(parts.popularity), size);
  read.popularity.forEach((value, item) => expect(value).toBeCloseTo(parts.popularity.popularity[item]!, 2));
  const table = neighbours.decode(neighbours.encode(parts.neighbours), size);
  expect(table.targets).toEqual(parts.neighbours.targets);
  table.weights.forEach((value, at) => {
    const weight = parts.neighbours.weights[at]!;
    expect(Math.abs(value - weight) / weight).toBeLessThan(0.2);
  });
});

test('a section for another catalogue, with an item that is not there, or of a wrong length is refused', () => {
  // Neither of these two says anything of items one by one.
  for (const name of names.filter((name) => name !== 'ranker' && name !== 'context')) {
    const section = recommenderSections[name] as unknown as {
      encode: (part: unknown) => Columns;
      decode: (columns: Columns, size: number) => unknown;
    };
    const columns = section.encode(parts[name]);
    expect(() => section.decode(columns, size + 1)).toThrow(
      expect.objectContaining({ code: 'pack-corrupt' }),
    );
    expect(() => section.decode({ columns: {}, values: {} }, size)).toThrow(
      expect.objectContaining({ code: 'pack-corrupt' }),
    );
  }
  const { columns, values } = recommenderSections.neighbours.encode(parts.neighbours);
  const read = (gaps: Iterable<number>) =>
    recommenderSections.neighbours.decode(
      { columns: { ...columns, gaps: Uint8Array.from(gaps) }, values },
      size,
    );
  const gaps = columns['gaps'] as Uint8Array;
  expect(() => read([0xff, 0x7f, ...gaps])).toThrow(/item \d+, expected less than 144/);
  expect(() => read([...gaps, 1])).toThrow('bytes of gaps');
  expect(() => read(gaps.subarray(0, -1))).toThrow('bytes of gaps');
});

test('a ranker for other features is refused rather than misread', () => {
  const { columns, values } = recommenderSections.ranker.encode(parts.ranker);
  const features = ['somethingElse', ...featureNames.slice(1)];
  expect(() =>
    recommenderSections.ranker.decode({ columns: { ...columns, features }, values }, size),
  ).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
});
