import { bucketOf } from '../experiments/bucket-of.ts';

/**
 * Whether a campaign takes one opportunity, or lets it pass so that its budget lasts. It happens for the share `rate` of opportunities, and is the same in every
 * tab and when asked again.
 */
export const passes = (
  rate: number,
  {
    campaign,
    visitor,
    at,
  }: {
    readonly campaign: string;
    readonly visitor: string;
    /** Of the opportunity: epoch milliseconds, or anything else that only this one has. */
    readonly at: number;
  },
): boolean => bucketOf(`${campaign}:pass:${at}:`, visitor) < rate;
