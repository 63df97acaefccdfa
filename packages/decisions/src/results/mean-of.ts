import type { Estimate } from './estimate.ts';
import { type Sums, varianceBetween } from './sums.ts';

/**
 * The mean per person: a share, when people count 1 or 0.
 *
 * @example meanOf({ people: 200, sum: 20, squares: 20 }) // { value: 0.1, variance: 0.000452… }
 */
export const meanOf = ({ people, sum, squares }: Sums): Estimate => ({
  people,
  value: sum / people,
  variance: varianceBetween(people, sum, squares) / people,
});
