/** The normal deviate of a two-sided 95 %. */
const z = 1.959963984540054;

/**
 * How many standard errors to either side hold 95 %, of a mean square of so many values: Student's t by the expansion of Fisher &
 * Cornish 1960, right to a hundredth from three on.
 *
 * @example tQuantile(10) // 2.228
 */
export const tQuantile = (freedom: number): number => {
  const n = Math.max(1, freedom);
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
  );
};
