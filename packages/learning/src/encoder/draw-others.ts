import type { Random } from '@homebody/core';

/** Draws items by weight, in constant time (the alias method: Walker 1977, in Vose's form of 1991). */
export const weightedDraw = (weights: Float64Array): ((random: Random) => number) => {
  const size = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const part = Float64Array.from(weights, (weight) => (weight * size) / sum);
  const alias = Uint32Array.from({ length: size }, (_, item) => item);
  const small: number[] = [];
  const large: number[] = [];
  part.forEach((value, item) => (value < 1 ? small : large).push(item));
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.pop()!;
    alias[poor] = rich;
    part[rich]! -= 1 - part[poor]!;
    (part[rich]! < 1 ? small : large).push(rich);
  }
  // What is left over is 1 but for rounding.
  for (const item of [...small, ...large]) part[item] = 1;
  return (random) => {
    const place = random() * size;
    const item = Math.min(size - 1, Math.floor(place));
    return place - item < part[item]! ? item : alias[item]!;
  };
};
