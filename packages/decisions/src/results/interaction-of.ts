import type { Effect } from './effect.ts';
import type { Estimate } from './estimate.ts';

/**
 * What two factors do together beyond the sum of what each does alone: the difference of differences of a 2 × 2 experiment. `both[i][j]` is the
 * figure with the first factor's variant i and the second's j. Near 0, each factor can be read by itself.
 */
export const interactionOf = (
  both: readonly [readonly [Estimate, Estimate], readonly [Estimate, Estimate]],
): Effect => {
  const [[a, b], [c, d]] = both;
  const cells = [a, b, c, d];
  return {
    value: d.value - c.value - (b.value - a.value),
    standardError: Math.sqrt(cells.reduce((sum, { variance }) => sum + variance, 0)),
    people: cells.reduce((sum, { people }) => sum + people, 0),
  };
};
