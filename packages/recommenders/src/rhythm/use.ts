import { dayMs } from '@homebody/core';
import type { ItemHistory } from '@homebody/profile';

/** As many gaps of one's own as everybody's rhythm counts for. */
const doubt = 2;
/** From this part of the interval on an item is due: one looks for more before the last is used up. */
const early = 0.75;
/** After so many intervals somebody has taken to something else. */
const given = 3;

/**
 * How due an item is, 0 to 1, best when the interval is just over: the visitor's own rhythm, as far as they have one,
 * mixed with `typical` days (0 where nobody knows). 0 while it is too early, and when it has been too long.
 */
export const dueness = (
  { purchases, boughtAt, lastAt }: ItemHistory,
  typical: number,
  now: number,
): number => {
  const { first, last } = boughtAt ?? { first: lastAt, last: lastAt };
  const gaps = last - first >= dayMs ? purchases - 1 : 0;
  const weight = typical ? doubt : 0;
  if (gaps + weight <= 0) return 0;
  const own = gaps > 0 ? (last - first) / dayMs / gaps : 0;
  // Geometric, as the typical interval is: one long holiday must not stretch a rhythm.
  const logs = (gaps > 0 ? gaps * Math.log(own) : 0) + (weight ? weight * Math.log(typical) : 0);
  const passed = (now - last) / dayMs / Math.exp(logs / (gaps + weight));
  if (passed < early || passed > given) return 0;
  return passed < 1 ? passed : 1 / passed;
};
