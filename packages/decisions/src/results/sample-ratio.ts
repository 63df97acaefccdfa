import { chiSquareTail } from '../statistics/chi-square-tail.ts';

/** Below this, the split is not what was dealt: GrowthBook's threshold, so that one in a thousand sound experiments is stopped. */
const alarm = 0.001;
/** χ² is only good where this many people are expected of each variant. */
const leastExpected = 8;

export interface SampleRatio {
  readonly pValue: number;
  /** The split can't be chance: something loses people of one variant, and no figure of the experiment can be trusted. */
  readonly isBroken: boolean;
}

/**
 * Whether people came to variants as they were dealt (χ²). `undefined` while there are too few to ask.
 *
 * @example sampleRatio([920, 1080], [0.5, 0.5]) // { pValue: 0.00035, isBroken: true }
 */
export const sampleRatio = (
  people: readonly number[],
  weights: readonly number[],
): SampleRatio | undefined => {
  const total = people.reduce((sum, count) => sum + count, 0);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const expected = weights.map((one) => (total * one) / weight);
  if (expected.some((count) => count < leastExpected)) return undefined;
  const chiSquare = expected.reduce((sum, count, at) => sum + ((people[at] ?? 0) - count) ** 2 / count, 0);
  const pValue = chiSquareTail(chiSquare, weights.length - 1);
  return { pValue, isBroken: pValue < alarm };
};
