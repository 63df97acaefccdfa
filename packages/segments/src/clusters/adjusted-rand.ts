const pairs = (count: number): number => (count * (count - 1)) / 2;

/** More parts than anybody makes; together with another number still a whole one. */
const mostParts = 2 ** 20;

/**
 * How much two partitions of the same things agree: 1 when they are the same, about 0 when only by chance. `a` and `b` are
 * whole numbers below 2²⁰, one per thing. The adjusted Rand index of Hubert & Arabie, "Comparing partitions" (1985),
 * equation 5.
 */
export const adjustedRand = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const together = pairsWithin(a.length, (at) => a[at]! * mostParts + b[at]!);
  const [inFirst, inSecond] = [pairsWithin(a.length, (at) => a[at]!), pairsWithin(a.length, (at) => b[at]!)];
  const expected = (inFirst * inSecond) / pairs(a.length);
  const most = (inFirst + inSecond) / 2;
  // Both put everything together, or both nothing.
  return most === expected ? 1 : (together - expected) / (most - expected);
};

/** Pairs of things that are in the same part. */
const pairsWithin = (length: number, partOf: (at: number) => number): number => {
  const sizes = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    const part = partOf(at);
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  let sum = 0;
  for (const size of sizes.values()) sum += pairs(size);
  return sum;
};
