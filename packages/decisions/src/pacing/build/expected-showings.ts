/** Devices that had as many opportunities to show a campaign in one day: a histogram, as a log's counts have it. */
export interface Opportunities {
  readonly opportunities: number;
  readonly devices: number;
}

/**
 * How often a campaign is shown in a day when it takes the share `rate` of its opportunities, at most `cap` times on a device: of n opportunities,
 * E min (cap, Binomial (n, rate)) = Σ over k from 1 to cap of P (Binomial ≥ k).
 */
export const expectedShowings = (
  day: readonly Opportunities[],
  rate: number,
  cap = Number.POSITIVE_INFINITY,
): number =>
  day.reduce((sum, { opportunities, devices }) => sum + devices * onOne(opportunities, rate, cap), 0);

const onOne = (opportunities: number, rate: number, cap: number): number => {
  if (cap >= opportunities || rate <= 0) return rate * opportunities;
  if (rate >= 1) return cap;
  let exactly = (1 - rate) ** opportunities;
  let [below, sum] = [0, 0];
  for (let k = 1; k <= cap; k += 1) {
    below += exactly;
    sum += 1 - below;
    exactly *= ((opportunities - k + 1) / k) * (rate / (1 - rate));
  }
  return sum;
};
