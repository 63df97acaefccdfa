import type { Random } from '@homebody/core';

const normalNumber = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A gamma number of scale 1 (Marsaglia & Tsang 2000; shapes below 1 by their remark). */
const gammaNumber = (shape: number, random: Random): number => {
  if (shape < 1) return gammaNumber(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalNumber(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** A number of a Beta distribution. */
export const betaNumber = (a: number, b: number, random: Random): number => {
  const x = gammaNumber(a, random);
  return x / (x + gammaNumber(b, random));
};
