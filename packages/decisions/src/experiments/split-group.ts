import { HomebodyError } from '@homebody/core';
import type { Range } from './range.ts';

/**
 * Divides a group between experiments that must not share a visitor: ranges side by side, in the order given. Shares may leave a rest that is in
 * none of them.
 *
 * @throws `invalid-config` when they take more than there is.
 * @example splitGroup('checkout', [0.5, 0.25]) // [[0, 0.5], [0.5, 0.75]]
 */
export const splitGroup = (group: string, shares: readonly number[]): readonly Range[] => {
  let start = 0;
  return shares.map((share): Range => {
    const from = start;
    start += share;
    if (!(share > 0) || start > 1 + 1e-9)
      throw new HomebodyError(
        'invalid-config',
        `Group "${group}": expected shares above 0 that add up to at most 1, and got ${shares.join(', ')}.`,
      );
    return [from, start];
  });
};
