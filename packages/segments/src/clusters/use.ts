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

/** A cluster is left for another only when that is nearer by so much, and its reach by so much more: nobody is to go to and fro. */
const [clearlyNearer, stillWithin] = [0.9, 1.1];

/**
 * The cluster that somebody is nearest to. `features` are in the order of `clusters.names`; what is not known is `NaN`, and
 * as everybody's mean. Who was in the cluster `before` stays in it until another is clearly nearer. `undefined` when there are no
 * clusters or when nothing is known.
 *
 * @example clusterOf(clusters, features)?.id // 'c2'
 */
export const clusterOf = (
  { ids, names, means, deviations, centroids, reach }: Clusters,
  features: ArrayLike<number>,
  before?: string,
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
  const own = nearest.find(({ id }) => id === before);
  const stays = own !== undefined && nearest[0]!.distance > clearlyNearer * own.distance;
  const first = stays ? own : nearest[0];
  if (!first) return undefined;
  const second = nearest.find((other) => other !== first);
  const { id, distance } = first;
  return {
    id,
    distance,
    runnerUp: second && { id: second.id, distance: second.distance },
    isWithin: distance <= first.reach * (own === first ? stillWithin : 1),
  };
};
