/** The normal deviate of 95 %. */
const z = 1.959963984540054;

/**
 * The 95 % score interval of a share of `count` people: Wilson, "Probable inference, the law of succession, and statistical
 * inference" (1927), which stays within 0 and 1 and holds for small shares, where the usual one does not.
 *
 * @example wilson(10, 100) // [0.055, 0.174]
 */
export const wilson = (positives: number, count: number): readonly [low: number, high: number] => {
  const share = positives / count;
  const shrunk = 1 + z ** 2 / count;
  const middle = (share + z ** 2 / (2 * count)) / shrunk;
  const half = (z / shrunk) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half))];
};
