import { type Random, seededRandom } from '@homebody/core';
import { decodeColumns, encodeColumns } from '@homebody/pack';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from './adjusted-rand.ts';
import { buildClusters } from './build.ts';
import { kmeans, kmeansOptions } from './kmeans.ts';
import type { Matrix } from './matrix.ts';
import { driftOf, populationStability } from './population-stability.ts';
import { clustersSection } from './section.ts';
import { silhouette } from './silhouette.ts';
import { scaleOfMatrix, standardized } from './standardize.ts';
import { clusterOf } from './use.ts';

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const names = ['visits', 'spend', 'lamps', 'rugs'];
const middles = [
  [2, 10, 0.8, 0.1],
  [10, 300, 0.1, 0.8],
  [3, 50, 0.1, 0.1],
];
const spreads = [0.5, 10, 0.05, 0.05];

/** People around some middles, and which one each is of. */
const peopleAround = (around: readonly (readonly number[])[], counts: readonly number[], seed: number) => {
  const random = seededRandom(seed);
  const latent = counts.flatMap((count, of) => Array.from({ length: count }, () => of));
  const values = latent.flatMap((of) =>
    names.map((_, column) => around[of]![column]! + spreads[column]! * normal(random)),
  );
  const matrix: Matrix = { rows: latent.length, names, values: Float64Array.from(values) };
  return { matrix, latent };
};

const rowOf = ({ values }: Matrix, row: number) =>
  values.subarray(row * names.length, (row + 1) * names.length);

describe('the adjusted Rand index', () => {
  it('is what Hubert & Arabie’s formula gives by hand', () => {
    // Pairs together in both 1, in the first 2, in the second 1, of 6: (1 - 1/3) / (3/2 - 1/3) = 4/7.
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 12);
    // Pairs together in both 2, in the first 6, in the second 3 of 15: (2 - 1.2) / (4.5 - 1.2) = 8/33.
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(8 / 33, 12);
  });

  it('is 1 for the same parts by other names, and about 0 by chance', () => {
    expect(adjustedRand([0, 0, 1, 2], [7, 7, 3, 9])).toBe(1);
    expect(adjustedRand([0, 0, 0], [1, 1, 1])).toBe(1);
    const random = seededRandom(1);
    const draw = () => Array.from({ length: 5_000 }, () => Math.floor(3 * random()));
    expect(Math.abs(adjustedRand(draw(), draw()))).toBeLessThan(0.01);
  });
});

describe('the silhouette', () => {
  it('is what Rousseeuw’s formula gives by hand', () => {
    const matrix = { rows: 4, names: ['x'], values: Float64Array.of(0, 1, 10, 11) };
    // 0: (10.5 - 1) / 10.5; 1: (9.5 - 1) / 9.5; the others alike.
    expect(silhouette(matrix, [0, 0, 1, 1], 2)).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
    expect(silhouette({ ...matrix, rows: 3 }, [0, 0, 1], 2)).toBeCloseTo((9 / 10 + 8 / 9) / 3, 12);
  });
});

describe('the population stability index', () => {
  it('is the sum of (p - q) ln(p / q), and 0 of what did not move', () => {
    expect(populationStability([50, 50], [60, 40])).toBeCloseTo(
      0.1 * Math.log(1.2) - 0.1 * Math.log(0.8),
      12,
    );
    expect(populationStability([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
    expect(driftOf(populationStability([50, 50], [60, 40]))).toBe('none');
    expect(driftOf(populationStability([50, 50], [70, 30]))).toBe('some');
    expect(driftOf(populationStability([100, 0], [50, 50]))).toBe('much');
  });
});

describe('k-means', () => {
  it('is not stuck where a single start may be', () => {
    // Four pairs, of which a start within one pair divides it for good.
    const values = Float64Array.of(0, 1, 100, 101, 200, 201, 300, 301);
    const matrix = { rows: 8, names: ['x'], values };
    for (let seed = 0; seed < 20; seed += 1) {
      const { inertia } = kmeans(matrix, { k: 4, random: seededRandom(seed), ...kmeansOptions });
      expect(inertia).toBeCloseTo(2, 9);
    }
  });
});

describe('standardizing', () => {
  it('takes what is not known as the mean, and nothing further than five deviations', () => {
    const values = Float64Array.of(...Array.from({ length: 99 }, (_, at) => at % 2), 1_000, Number.NaN);
    const matrix = { rows: 101, names: ['x'], values };
    const even = standardized(matrix, scaleOfMatrix(matrix)).values;
    expect(even[100]).toBe(0);
    expect(even[99]).toBe(5);
    expect(
      standardized(
        { rows: 2, names: ['x'], values: Float64Array.of(3, 3) },
        { means: Float64Array.of(3), deviations: Float64Array.of(1) },
      ).values,
    ).toEqual(Float64Array.of(0, 0));
  });
});

describe('clusters of people', () => {
  const { matrix, latent } = peopleAround(middles, [300, 200, 100], 1);
  const built = buildClusters(matrix, { mostClusters: 5, least: 50, seed: 1 });
  const clusters = built.clusters!;

  it('are the groups that there are', () => {
    expect(built.report.tried.map(({ k, isAccepted }) => [k, isAccepted])).toContainEqual([3, true]);
    expect(clusters.ids).toEqual(['c1', 'c2', 'c3']);
    const found = latent.map((_, row) => clusterOf(clusters, rowOf(matrix, row))?.id);
    const codes = found.map((id) => clusters.ids.indexOf(id ?? ''));
    expect(adjustedRand(codes, latent)).toBeGreaterThanOrEqual(0.98);
    expect(built.report.clusters.map(({ people }) => people).toSorted((a, b) => a - b)).toEqual([
      100, 200, 300,
    ]);
  });

  it('tell somebody how near they are, and to whom next', () => {
    const middle = clusterOf(clusters, middles[1]!);
    expect(middle?.distance).toBeLessThan(0.1);
    expect(middle?.isWithin).toBe(true);
    expect(middle?.runnerUp?.distance).toBeGreaterThan(1);
    const between = clusterOf(
      clusters,
      middles[0]!.map((value, at) => (value + middles[1]![at]!) / 2),
    );
    expect(between?.isWithin).toBe(false);
    expect(clusterOf(clusters, [NaN, NaN, NaN, NaN])).toBeUndefined();
    expect(clusterOf(clusters, [NaN, 300, NaN, 0.8])?.id).toBe(middle?.id);
  });

  it('stand out by traits that can be named', () => {
    const rich = built.report.clusters.find(({ people }) => people === 200);
    expect(rich?.traits.map(({ name }) => name)).toEqual(expect.arrayContaining(['spend', 'rugs', 'visits']));
    expect(rich?.traits.every(({ lift }) => lift > 1)).toBe(true);
  });

  it('keep their ids when other people come, one group goes and another is new', () => {
    const nameNear = (of: typeof clusters, middle: readonly number[]) => clusterOf(of, middle)?.id;
    const next = buildClusters(peopleAround(middles, [100, 300, 250], 2).matrix, {
      least: 50,
      mostClusters: 5,
      seed: 9,
      before: clusters,
    });
    for (const middle of middles) expect(nameNear(next.clusters!, middle)).toBe(nameNear(clusters, middle));
    expect(next.report.drift?.drift).toBe('much');
    const changed = [middles[0]!, [30, 10, 0.1, 0.8], middles[2]!];
    const later = buildClusters(peopleAround(changed, [300, 200, 100], 3).matrix, {
      least: 50,
      mostClusters: 5,
      seed: 4,
      before: clusters,
    });
    expect(nameNear(later.clusters!, changed[1]!)).toBe('c4');
    expect(nameNear(later.clusters!, middles[0]!)).toBe(nameNear(clusters, middles[0]!));
    const same = buildClusters(peopleAround(middles, [300, 200, 100], 5).matrix, {
      least: 50,
      mostClusters: 5,
      seed: 4,
      before: clusters,
    });
    expect(same.report.drift).toMatchObject({ drift: 'none' });
  });

  it('[P10] are none where one has too few people, and where there are no groups', () => {
    const few = buildClusters(peopleAround(middles.slice(0, 2), [300, 49], 1).matrix, {
      mostClusters: 5,
      least: 50,
      seed: 1,
    });
    expect(few.report.clusters.every(({ people }) => people >= 50)).toBe(true);
    expect(few.report.tried.filter(({ k }) => k === 2)).toMatchObject([{ smallest: 49, isAccepted: false }]);
    const blob = buildClusters(peopleAround(middles.slice(0, 1), [600], 1).matrix, {
      mostClusters: 5,
      least: 50,
      seed: 1,
    });
    expect(blob.clusters).toBeUndefined();
    expect(blob.skipped).toContain('not in groups');
    expect(
      buildClusters(peopleAround(middles, [30, 30, 30], 1).matrix, { mostClusters: 5, least: 50, seed: 1 })
        .skipped,
    ).toBe('90 people, and two clusters need 100.');
  });

  it('go through a pack, and nothing that is not right comes out of one', () => {
    const { encode, decode } = clustersSection;
    const bytes = Uint8Array.from(encodeColumns(encode(clusters))).buffer;
    const columns = decodeColumns(bytes, 'clusters');
    expect(decode(columns)).toEqual(clusters);
    const damaged = (change: object) => () =>
      decode({ ...columns, columns: { ...columns.columns, ...change } });
    expect(damaged({ centroids: clusters.centroids.subarray(1) })).toThrow('column "centroids"');
    expect(damaged({ deviations: new Float32Array(4) })).toThrow('a deviation of 0');
    expect(damaged({ means: Float32Array.of(1, NaN, 1, 1) })).toThrow('column "means" holds no number');
    expect(damaged({ ids: ['c1', 'c1', 'c2'] })).toThrow('there twice');
  });
});
