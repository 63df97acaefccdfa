import { HomebodyError, seededRandom } from '@homebody/core';
import { isSensitiveField } from '@homebody/profile';
import { categoryIn } from './features.ts';
import { type TriedClusters, chooseClusters } from './choose-clusters.ts';
import { squaredDistance } from './distance.ts';
import type { Clustering } from './kmeans.ts';
import { matchClusters } from './match-clusters.ts';
import type { Matrix } from './matrix.ts';
import { type Drift, driftOf, populationStability } from './population-stability.ts';
import type { Clusters } from './section.ts';
import { scaleOfMatrix, standardized } from './standardize.ts';

export interface ClusterOptions {
  /** Least people of a cluster. */
  readonly least: number;
  readonly seed: number;
  /** At most so many clusters. */
  readonly mostClusters?: number;
  /** Of the build before. */
  readonly before?: Clusters | undefined;
}

/** A feature by which a cluster stands out, in standard deviations from everybody's mean. */
export interface Trait {
  readonly name: string;
  readonly lift: number;
}

export interface ClusterReport {
  readonly people: number;
  readonly tried: readonly TriedClusters[];
  readonly clusters: readonly {
    readonly id: string;
    readonly people: number;
    readonly traits: readonly Trait[];
  }[];
  /** Against the build before; `undefined` without one. */
  readonly drift: { readonly index: number; readonly drift: Drift } | undefined;
}

export interface BuiltClusters {
  /** `undefined`, with the reason in `skipped`, when people are better not told apart. */
  readonly clusters: Clusters | undefined;
  readonly skipped: string | undefined;
  readonly report: ClusterReport;
}

const mostTraits = 3;
/** The part of a cluster's people that its reach takes in. */
const within = 0.95;

/**
 * Clusters of people by what they do. The same people and seed give the same clusters. Throws `invalid-config` for a feature that
 * nobody may be judged by [P7].
 *
 * @example buildClusters({ rows, names, values }, { least: 50, seed: 1, before }).clusters?.ids // ['c1', 'c2', 'c3']
 */
export const buildClusters = (
  matrix: Matrix,
  { least, seed, before, ...limits }: ClusterOptions,
): BuiltClusters => {
  const { rows, names } = matrix;
  const sensitive = names.find((name) => categoryIn(name) === undefined && isSensitiveField(name));
  if (sensitive !== undefined)
    throw new HomebodyError(
      'invalid-config',
      `Feature "${sensitive}": nobody is grouped by what is sensitive.`,
    );
  const empty = { people: rows, tried: [], clusters: [], drift: undefined };
  if (rows < 2 * least || names.length === 0)
    return {
      clusters: undefined,
      skipped: `${rows} people, and two clusters need ${2 * least}.`,
      report: empty,
    };
  const scale = scaleOfMatrix(matrix);
  const even = standardized(matrix, scale);
  const { chosen, tried } = chooseClusters(even, { ...limits, random: seededRandom(seed), least });
  if (!chosen)
    return {
      clusters: undefined,
      skipped:
        'No number of clusters is stable with enough people in each: people differ, but not in groups.',
      report: { ...empty, tried },
    };
  const sizes = Array.from({ length: chosen.k }, () => 0);
  for (const one of chosen.clustering.assigned) sizes[one]! += 1;
  const found = {
    names,
    means: Float32Array.from(scale.means),
    deviations: Float32Array.from(scale.deviations),
    centroids: Float32Array.from(chosen.clustering.centroids),
    reach: reachOf(even, chosen.clustering, chosen.k),
    shares: Float32Array.from(sizes, (size) => size / rows),
  };
  const clusters: Clusters = { ids: matchClusters(found, before), ...found };
  return {
    clusters,
    skipped: undefined,
    report: {
      people: rows,
      tried,
      clusters: clusters.ids.map((id, at) => ({ id, people: sizes[at]!, traits: traitsOf(clusters, at) })),
      drift: before && driftBetween(before, clusters),
    },
  };
};

const reachOf = ({ names, values }: Matrix, { centroids, assigned }: Clustering, k: number): Float32Array => {
  const width = names.length;
  const distances = Array.from({ length: k }, (): number[] => []);
  assigned.forEach((other, row) =>
    distances[other]!.push(Math.sqrt(squaredDistance(values, row * width, centroids, other * width, width))),
  );
  return Float32Array.from(distances, (own) => {
    const sorted = own.sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(within * sorted.length))] ?? 0;
  });
};

const traitsOf = ({ names, centroids }: Clusters, cluster: number): readonly Trait[] =>
  names
    .map((name, column) => ({ name, lift: centroids[cluster * names.length + column]! }))
    .sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift))
    .slice(0, mostTraits);

/** Over all clusters that either build has. */
const driftBetween = (before: Clusters, after: Clusters): ClusterReport['drift'] => {
  const ids = [...new Set([...before.ids, ...after.ids])];
  const sharesIn = ({ ids: own, shares }: Clusters) =>
    ids.map((id) => (own.includes(id) ? shares[own.indexOf(id)]! : 0));
  const index = populationStability(sharesIn(before), sharesIn(after));
  return { index, drift: driftOf(index) };
};
