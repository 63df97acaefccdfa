/** How many people there are of each whole number. */
export type Histogram = readonly (readonly [of: number, people: number])[];

/**
 * The numbers from which on people are in the next of so many equal parts, by the middle of their rank: those of one number share
 * a part, however many they are. A part that nobody is in begins where the one after it does.
 *
 * @example partsOf([[1, 60], [2, 30], [5, 10]], 5) // [1, 2, 2, 5]: 60 people in the second part, 30 in the fourth, 10 in the fifth
 */
export const partsOf = (histogram: Histogram, parts: number): readonly number[] => {
  const sorted = histogram.toSorted(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, people]) => sum + people, 0);
  let before = 0;
  const placed = sorted.map(([of, people]) => {
    const part = Math.min(parts - 1, Math.floor((parts * (before + people / 2)) / all));
    before += people;
    return { of, part };
  });
  return Array.from(
    { length: parts - 1 },
    (_, part) => placed.find((each) => each.part > part)?.of ?? Number.MAX_SAFE_INTEGER,
  );
};

/** SQL: 1 to one more than there are edges. */
export const partSql = (number: string, edges: readonly number[]): string =>
  ['1', ...edges.map((edge) => `case when ${number} >= ${edge} then 1 else 0 end`)].join(' + ');
