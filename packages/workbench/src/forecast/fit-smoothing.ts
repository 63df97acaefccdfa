import { minimize } from '@homebody/predictions';
import { type Smoothing, project, smooth } from './smoothing.ts';
import { startState } from './start-state.ts';

export interface SmoothingShape {
  /** Steps of a season; 1 for none. */
  readonly period: number;
  readonly hasTrend: boolean;
}

/** How fast anything may follow: not at once, and not never. */
const [slowest, fastest] = [0.001, 0.98];
/** A damped trend is one that neither ends at once nor goes on (section 8.2 of the same book). */
const [leastDamped, mostDamped] = [0.8, 0.98];

const between = (low: number, high: number, free: number): number =>
  low + (high - low) / (1 + Math.exp(-free));

/** What forecasts `horizon` steps behind any history of the same series. */
export type Forecaster = (values: readonly number[], horizon: number) => readonly number[];

/** The smoothing with the least squared errors of one step. `values` has two seasons or more. */
export const fitSmoothing = (
  values: readonly number[],
  { period, hasTrend }: SmoothingShape,
): { readonly smoothing: Smoothing; readonly forecast: Forecaster } => {
  const read = ([level = 0, season = 0, trend = 0, damping = 0]: readonly number[]): Smoothing => ({
    alpha: between(slowest, fastest, level),
    gamma: period > 1 ? between(0, 0.5, season) : 0,
    beta: hasTrend ? between(0, 0.5, trend) : 0,
    phi: hasTrend ? between(leastDamped, mostDamped, damping) : 1,
  });
  const start = startState(values, period, hasTrend);
  // Season and trend are only sought for where there are any.
  const free = [-1, ...(period > 1 || hasTrend ? [-2] : []), ...(hasTrend ? [-2, 1] : [])];
  const { at } = minimize(
    (point) => smooth(values, read(point), start).errors.reduce((sum, error) => sum + error * error, 0),
    free,
  );
  const smoothing = read(at);
  return {
    smoothing,
    forecast: (history, horizon) =>
      project(smooth(history, smoothing, startState(history, period, hasTrend)).end, smoothing.phi, horizon),
  };
};
