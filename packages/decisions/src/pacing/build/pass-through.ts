import { type Opportunities, expectedShowings } from './expected-showings.ts';

export interface PacingPlan {
  /** Showings that are left to pay for. */
  readonly left: number;
  /** What is expected of each day that is left, by the log of days like it. */
  readonly days: readonly (readonly Opportunities[])[];
  /** The most that one device is shown in a day. */
  readonly cap?: number;
}

/**
 * The share of its opportunities that a campaign takes so that its budget lasts until its end and is then spent, 0 to 1; 1 where it will not be spent even
 * so. A device can't see what all devices spend together, so the rate is set by every build anew, from what is left.
 *
 * A smaller rate thins an average day and a busy one alike (probabilistic throttling; Agarwal, Ghosh, Wei & You, "Budget pacing for targeted
 * online advertisements at LinkedIn", 2014).
 */
export const passThrough = ({ left, days, cap }: PacingPlan): number => {
  const showings = (rate: number): number =>
    days.reduce((sum, day) => sum + expectedShowings(day, rate, cap), 0);
  if (!(left > 0)) return 0;
  if (showings(1) <= left) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (showings(middle) > left) high = middle;
    else low = middle;
  }
  return low;
};
