import { bucketOf } from './bucket-of.ts';
import type { Assignment, Experiment } from './experiment.ts';
import { isWithin } from './range.ts';

/**
 * The variant of a visitor. `visitor` is any id that lasts as long as the assignment should; the answer depends on nothing else, so it is the same in
 * every tab and after a reload.
 *
 * `remembered` is the variant that somebody had before weights were changed, and stays. `forced` is for previews, and must not be counted.
 * Neither counts where the experiment has no such variant.
 *
 * @example assign({ seed: 'hero', ranges: [[0, 0.5], [0.5, 1]] }, 'a') // { variant: 0, how: 'dealt' }
 */
export const assign = (
  { seed, ranges, group, holdout }: Experiment,
  visitor: string,
  { remembered, forced }: { readonly remembered?: number; readonly forced?: number } = {},
): Assignment => {
  if (forced !== undefined && ranges[forced]) return { variant: forced, how: 'forced' };
  if (holdout && bucketOf(holdout.seed, visitor) < holdout.share)
    return { variant: undefined, how: 'held-out' };
  if (group && !isWithin(bucketOf(group.seed, visitor), group.range))
    return { variant: undefined, how: 'other-group' };
  if (remembered !== undefined && ranges[remembered]) return { variant: remembered, how: 'remembered' };
  const bucket = bucketOf(seed, visitor);
  const variant = ranges.findIndex((range) => isWithin(bucket, range));
  return variant < 0 ? { variant: undefined, how: 'not-covered' } : { variant, how: 'dealt' };
};
