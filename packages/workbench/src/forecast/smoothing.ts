/** Additive exponential smoothing with a damped trend and a season (Holt 1957, Winters 1960, Gardner & McKenzie 1985). */

export interface Smoothing {
  /** How fast the level follows, 0 to 1. */
  readonly alpha: number;
  /** How fast the trend follows the level, 0 to 1 (β* of Hyndman & Athanasopoulos). */
  readonly beta: number;
  /** How fast the season follows, 0 to 1. */
  readonly gamma: number;
  /** What is left of the trend after each step, 0 to 1; 1 for a trend that never ends. */
  readonly phi: number;
}

export interface SmoothingState {
  readonly level: number;
  /** Per step; 0 without a trend. */
  readonly trend: number;
  /** Of the steps to come, the next first; `[0]` without a season. */
  readonly season: readonly number[];
}

export interface Smoothed {
  /** What each value was off its forecast of one step before. */
  readonly errors: Float64Array;
  readonly end: SmoothingState;
}

/**
 * Runs through values from a state before the first: Hyndman & Athanasopoulos, "Forecasting: principles and practice" (3rd
 * edition, 2021), equations of sections 8.1 to 8.3.
 *
 * @example project(smooth(weekly, { alpha: 0.3, beta: 0, gamma: 0, phi: 1 }, start).end, 1, 4)
 */
export const smooth = (
  values: ArrayLike<number>,
  { alpha, beta, gamma, phi }: Smoothing,
  start: SmoothingState,
): Smoothed => {
  let { level, trend } = start;
  const season = Float64Array.from(start.season);
  const period = season.length;
  const errors = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const place = at % period;
    const seasonal = season[place]!;
    const before = level + phi * trend;
    const value = values[at]!;
    errors[at] = value - before - seasonal;
    const next = alpha * (value - seasonal) + (1 - alpha) * before;
    trend = beta * (next - level) + (1 - beta) * phi * trend;
    season[place] = gamma * (value - before) + (1 - gamma) * seasonal;
    level = next;
  }
  const turned = values.length % period;
  return {
    errors,
    end: { level, trend, season: [...season.subarray(turned), ...season.subarray(0, turned)] },
  };
};

/** What a state foresees for the steps to come. */
export const project = (
  { level, trend, season }: SmoothingState,
  phi: number,
  horizon: number,
): readonly number[] => {
  let damped = 0;
  return Array.from({ length: horizon }, (_, ahead) => {
    damped += phi ** (ahead + 1);
    return level + damped * trend + season[ahead % season.length]!;
  });
};
