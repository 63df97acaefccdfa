import { squaredDistance } from './distance.ts';
import type { Clusters } from './section.ts';
import { standardizeInto } from './standardize.ts';

export interface ClusterDistance {
  readonly id: string;
  /** Euclidean, in standard deviations. */
  readonly distance: number;
}

export interface ClusterMembership extends ClusterDistance {
  /** The next nearest; `undefined` when there is but one. */
  readonly runnerUp: ClusterDistance | undefined;
  /** Whether most of the cluster's people are no nearer to its middle. Who is not is like none of them. */
  readonly isWithin: boolean;
}

/**
 * The cluster that somebody is nearest to. `features` are in the order of `clusters.names`; what is not known is `NaN`, and
 * as everybody's mean. `undefined` when there are no clusters or when nothing is known.
 *
 * @example clusterOf(clusters, features)?.id // 'c2'
 */
export const clusterOf = (
  { ids, names, means, deviations, centroids, reach }: Clusters,
  features: ArrayLike<number>,
): ClusterMembership | undefined => {
  const width = names.length;
  if (Array.from(features).every(Number.isNaN)) return undefined;
  const point = new Float64Array(width);
  standardizeInto(features, { means, deviations }, point);
  const nearest = ids
    .map((id, other) => ({
      id,
      distance: Math.sqrt(squaredDistance(point, 0, centroids, other * width, width)),
      reach: reach[other]!,
    }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = nearest;
  if (!first) return undefined;
  const { id, distance } = first;
  return {
    id,
    distance,
    runnerUp: second && { id: second.id, distance: second.distance },
    isWithin: distance <= first.reach,
  };
};
