import { meanOf } from './mean-of.ts';
import type { SmoothingState } from './smoothing.ts';

/** Seasons looked at for what is usual in a season. */
const mostSeasons = 3;

/**
 * A state to smooth from: the first season's mean, the change to the second, and how the places of a season differ from their
 * season's mean in the first few (Hyndman & Athanasopoulos, 1st edition 2014, section 7.6, without their regression).
 * `values` has two seasons or more.
 */
export const startState = (values: readonly number[], period: number, hasTrend: boolean): SmoothingState => {
  const first = meanOf(values.slice(0, period));
  const trend = hasTrend ? (meanOf(values.slice(period, 2 * period)) - first) / period : 0;
  if (period === 1) return { level: first, trend, season: [0] };
  const seasons = Math.min(mostSeasons, Math.floor(values.length / period));
  const off = Array.from({ length: period }, (_, place) =>
    meanOf(
      Array.from({ length: seasons }, (__, season) => {
        const whole = values.slice(season * period, (season + 1) * period);
        return whole[place]! - meanOf(whole);
      }),
    ),
  );
  // The level before the first value, of which the mean is half a season later.
  return { level: first - trend * ((period + 1) / 2), trend, season: off };
};
