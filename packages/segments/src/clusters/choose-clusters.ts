import type { Random } from '@homebody/core';
import { type Clustering, assign, kmeans, kmeansOptions } from './kmeans.ts';
import { type Matrix, rowsOf } from './matrix.ts';
import { silhouette } from './silhouette.ts';
import { stability } from './stability.ts';

/** One number of clusters that was tried. */
export interface TriedClusters {
  readonly k: number;
  readonly silhouette: number;
  /** Mean adjusted Rand index of resamples; `undefined` where it was not asked: a cluster had too few people, or a better number was stable. */
  readonly stability: number | undefined;
  /** People of the smallest. */
  readonly smallest: number;
  readonly isAccepted: boolean;
}

export interface ChosenClusters {
  readonly chosen: { readonly k: number; readonly clustering: Clustering } | undefined;
  readonly tried: readonly TriedClusters[];
}

export interface ChooseOptions {
  readonly random: Random;
  /** Least people of a cluster. */
  readonly least: number;
  readonly mostClusters?: number;
  readonly leastStability?: number;
  readonly resamples?: number;
}

export const chooseOptions = { mostClusters: 12, leastStability: 0.8, resamples: 20 };

/** People by whom middles are found; by whom a number of clusters is judged; and by whom silhouettes are, with the square of whom time goes. */
const [mostFitted, mostJudged, mostCompared] = [8_000, 1_500, 800];

/**
 * The number of clusters with the best silhouette among those that are stable, and in which every cluster has enough people. None
 * when there is no such number: then the people are better not told apart. `matrix` is standardized.
 */
export const chooseClusters = (
  matrix: Matrix,
  {
    random,
    least,
    mostClusters = chooseOptions.mostClusters,
    leastStability = chooseOptions.leastStability,
    resamples = chooseOptions.resamples,
  }: ChooseOptions,
): ChosenClusters => {
  const fitted = sampleOf(matrix, mostFitted, random);
  const judged = sampleOf(matrix, mostJudged, random);
  const compared = sampleOf(matrix, mostCompared, random);
  const found: Candidate[] = [];
  for (let k = 2; k <= mostClusters && k * least <= matrix.rows; k += 1) {
    const middles = kmeans(fitted, { k, random, ...kmeansOptions });
    const clustering = { ...middles, assigned: nearestIn(matrix, middles) };
    const smallest = smallestOf(clustering.assigned, k);
    found.push({
      k,
      clustering,
      smallest,
      silhouette: silhouette(compared, nearestIn(compared, clustering), k),
    });
  }
  let chosen: Candidate | undefined;
  const judgements = new Map<number, number>();
  // By falling silhouette, so that the first that is stable is the best that is.
  for (const one of found.toSorted((a, b) => b.silhouette - a.silhouette)) {
    const { k, clustering, smallest } = one;
    if (smallest < least) continue;
    const assigned = nearestIn(judged, clustering);
    const agreement = stability(judged, { ...clustering, assigned }, { k, random, ...quick, resamples });
    judgements.set(k, agreement);
    if (agreement < leastStability) continue;
    chosen = one;
    break;
  }
  return {
    chosen,
    tried: found.map(({ k, silhouette: score, smallest }) => ({
      k,
      silhouette: score,
      stability: judgements.get(k),
      smallest,
      isAccepted: k === chosen?.k,
    })),
  };
};

interface Candidate {
  readonly k: number;
  readonly clustering: Clustering;
  readonly smallest: number;
  readonly silhouette: number;
}

/** A resample that ended in a bad place says that clusters are unstable, so it does not get a single start. */
const quick = { starts: 4, iterations: 40 };

const sampleOf = (matrix: Matrix, most: number, random: Random): Matrix => {
  if (matrix.rows <= most) return matrix;
  const places = Int32Array.from({ length: matrix.rows }, (_, at) => at);
  // The first of a shuffle (Fisher and Yates), as far as it is needed.
  for (let at = 0; at < most; at += 1) {
    const other = at + Math.floor(random() * (matrix.rows - at));
    [places[at], places[other]] = [places[other]!, places[at]!];
  }
  return rowsOf(matrix, places.subarray(0, most));
};

const nearestIn = (matrix: Matrix, { centroids }: Clustering): Int32Array => {
  const assigned = new Int32Array(matrix.rows);
  assign(matrix, centroids, assigned);
  return assigned;
};

const smallestOf = (assigned: Int32Array, k: number): number => {
  const sizes = Array.from({ length: k }, () => 0);
  for (const one of assigned) sizes[one]! += 1;
  return Math.min(...sizes);
};
