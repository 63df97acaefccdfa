import { squaredDistance } from './distance.ts';
import type { Matrix } from './matrix.ts';

/**
 * How much nearer people are to their own cluster than to the next, -1 to 1, on average: Rousseeuw, "Silhouettes" (1987).
 * Takes time with the square of the rows, so give it a sample.
 */
export const silhouette = (
  { rows, names, values }: Matrix,
  assigned: ArrayLike<number>,
  k: number,
): number => {
  const width = names.length;
  const sizes = new Float64Array(k);
  for (let row = 0; row < rows; row += 1) sizes[assigned[row]!]! += 1;
  let total = 0;
  const sums = new Float64Array(k);
  for (let row = 0; row < rows; row += 1) {
    const own = assigned[row]!;
    // By his definition somebody alone in a cluster counts 0.
    if (sizes[own]! < 2) continue;
    sums.fill(0);
    for (let other = 0; other < rows; other += 1)
      sums[assigned[other]!]! += Math.sqrt(
        squaredDistance(values, row * width, values, other * width, width),
      );
    const within = sums[own]! / (sizes[own]! - 1);
    let next = Infinity;
    for (let one = 0; one < k; one += 1)
      if (one !== own && sizes[one]! > 0) next = Math.min(next, sums[one]! / sizes[one]!);
    if (next < Infinity && Math.max(within, next) > 0) total += (next - within) / Math.max(within, next);
  }
  return rows === 0 ? 0 : total / rows;
};
