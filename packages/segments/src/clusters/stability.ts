import type { Random } from '@homebody/core';
import { adjustedRand } from './adjusted-rand.ts';
import { type Clustering, type KmeansOptions, assign, kmeans } from './kmeans.ts';
import { type Matrix, rowsOf } from './matrix.ts';

export interface StabilityOptions extends KmeansOptions {
  readonly resamples: number;
}

/**
 * Whether other people like these would have made the same clusters: the same is done to resamples of them, drawn with
 * replacement, and everybody is put to the nearest centroid of each. The mean adjusted Rand index of that with `clustering`,
 * as in Hennig, "Cluster-wise assessment of cluster stability" (2007), for partitions as a whole.
 */
export const stability = (
  matrix: Matrix,
  { assigned }: Clustering,
  { resamples, ...options }: StabilityOptions,
): number => {
  let sum = 0;
  const others = new Int32Array(matrix.rows);
  for (let resample = 0; resample < resamples; resample += 1) {
    const found = kmeans(rowsOf(matrix, drawn(matrix.rows, options.random)), options);
    assign(matrix, found.centroids, others);
    sum += adjustedRand(assigned, others);
  }
  return sum / resamples;
};

const drawn = (rows: number, random: Random): Int32Array =>
  Int32Array.from({ length: rows }, () => Math.floor(random() * rows));
