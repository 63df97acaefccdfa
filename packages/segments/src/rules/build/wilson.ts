/** A share of people, with its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly people: number;
}

/** The normal deviate of 95 %. */
const z = 1.959963984540054;

/**
 * The score interval of Wilson, "Probable inference, the law of succession, and statistical inference" (1927), which stays
 * within 0 and 1 and holds for small shares, where the usual one does not.
 */
export const wilson = (count: number, people: number): Share => {
  const share = count / people;
  const shrunk = 1 + z ** 2 / people;
  const middle = (share + z ** 2 / (2 * people)) / shrunk;
  const half = (z / shrunk) * Math.sqrt((share * (1 - share)) / people + z ** 2 / (4 * people ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), people: count };
};
