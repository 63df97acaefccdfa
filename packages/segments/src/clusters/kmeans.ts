import type { Random } from '@homebody/core';
import { squaredDistance } from './distance.ts';
import type { Matrix } from './matrix.ts';

export interface Clustering {
  /** Row by row, as wide as the matrix. */
  readonly centroids: Float64Array;
  /** Per row of the matrix, the nearest centroid. */
  readonly assigned: Int32Array;
  /** Sum of squared distances to the nearest centroid. */
  readonly inertia: number;
}

export interface KmeansOptions {
  readonly k: number;
  readonly random: Random;
  /** Starts, of which the one with the least inertia counts: a single one ends in a bad place now and then. */
  readonly starts: number;
  readonly iterations: number;
}

export const kmeansOptions = { starts: 8, iterations: 60 };

/**
 * k-means: Lloyd's iterations ("Least squares quantization in PCM", 1982) from the starting points of k-means++ (Arthur &
 * Vassilvitskii, 2007). Needs at least `k` rows.
 */
export const kmeans = (matrix: Matrix, { starts, ...options }: KmeansOptions): Clustering => {
  let best: Clustering | undefined;
  for (let start = 0; start < starts; start += 1) {
    const found = lloyd(matrix, firstCentroids(matrix, options), options);
    if (!best || found.inertia < best.inertia) best = found;
  }
  return best!;
};

type StartOptions = Omit<KmeansOptions, 'starts'>;

/** The next starting point is drawn with a chance in proportion to the squared distance to the nearest there is. */
export const firstCentroids = (
  { rows, names, values }: Matrix,
  { k, random }: StartOptions,
): Float64Array => {
  const width = names.length;
  const centroids = new Float64Array(k * width);
  const nearest = new Float64Array(rows).fill(Infinity);
  for (let one = 0; one < k; one += 1) {
    let row = Math.floor(random() * rows);
    const sum = one === 0 ? 0 : nearest.reduce((total, each) => total + each, 0);
    if (sum > 0) {
      let left = random() * sum;
      row = nearest.findIndex((distance) => (left -= distance) < 0);
      if (row < 0) row = rows - 1;
    }
    centroids.set(values.subarray(row * width, (row + 1) * width), one * width);
    for (let each = 0; each < rows; each += 1) {
      const distance = squaredDistance(values, each * width, centroids, one * width, width, nearest[each]);
      if (distance < nearest[each]!) nearest[each] = distance;
    }
  }
  return centroids;
};

/** The nearest centroid of each row, into `assigned`. Returns the sum of squared distances. */
export const assign = (
  { rows, names, values }: Matrix,
  centroids: Float64Array,
  assigned: Int32Array,
): number => {
  const width = names.length;
  const k = centroids.length / width;
  let inertia = 0;
  for (let row = 0; row < rows; row += 1) {
    let [nearest, least] = [0, Infinity];
    for (let one = 0; one < k; one += 1) {
      const distance = squaredDistance(values, row * width, centroids, one * width, width, least);
      if (distance < least) [nearest, least] = [one, distance];
    }
    assigned[row] = nearest;
    inertia += least;
  }
  return inertia;
};

const lloyd = (matrix: Matrix, centroids: Float64Array, { k, iterations }: StartOptions): Clustering => {
  const { rows, names, values } = matrix;
  const width = names.length;
  const assigned = new Int32Array(rows);
  const counts = new Float64Array(k);
  let inertia = assign(matrix, centroids, assigned);
  for (let round = 0; round < iterations; round += 1) {
    const sums = new Float64Array(k * width);
    counts.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const to = assigned[row]!;
      counts[to]! += 1;
      for (let column = 0; column < width; column += 1)
        sums[to * width + column]! += values[row * width + column]!;
    }
    // One that nobody is nearest to stays where it is: the least people will leave it out.
    for (let one = 0; one < k; one += 1)
      if (counts[one]! > 0)
        for (let column = one * width; column < (one + 1) * width; column += 1)
          centroids[column] = sums[column]! / counts[one]!;
    const next = assign(matrix, centroids, assigned);
    const isSettled = inertia - next <= 1e-9 * inertia;
    inertia = next;
    if (isSettled) break;
  }
  return { centroids, assigned, inertia };
};
