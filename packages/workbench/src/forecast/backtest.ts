import { meanOf } from './mean-of.ts';
import type { ForecastMethod } from './forecast-method.ts';
import type { Forecaster } from './fit-smoothing.ts';

export interface BacktestOptions {
  /** Steps of a season; 1 for none. */
  readonly period: number;
  /** Steps ahead. */
  readonly horizon: number;
  /** Places to look ahead from, at most. */
  readonly mostOrigins?: number;
}

/** How methods would have fared: at each origin they know only what was before. */
export interface Backtest {
  /** Number of values known at each origin, oldest first. */
  readonly origins: readonly number[];
  /** Mean absolute error of the seasonal-naive forecast of one season ahead, in what every method learned from at first. */
  readonly scale: number;
  /** By method, then origin, then step ahead: what happened less what was foreseen. */
  readonly errors: readonly (readonly (readonly number[])[])[];
}

/** So many origins share one fit: what is learned changes slowly, and a fit costs most of the time. */
const originsPerFit = 14;
/** Seasons to learn from at first. */
const leastSeasons = 2;

const leastKnown = 20;

/** Values needed, so that methods are chosen by ten origins, and judged by ten others that come after. */
export const leastValues = (period: number, horizon: number): number =>
  Math.max(leastSeasons * period, leastKnown) + 20 + 2 * horizon;

/**
 * Rolling origin (Tashman 2000) with mean absolute scaled errors (Hyndman & Koehler 2006). Throws nothing: fewer values than
 * `leastValues` give fewer origins, or none.
 */
export const backtest = (
  values: readonly number[],
  methods: readonly ForecastMethod[],
  { period, horizon, mostOrigins = 40 }: BacktestOptions,
): Backtest => {
  const first = Math.max(leastSeasons * period, leastKnown, Math.floor(values.length / 4));
  const last = values.length - horizon;
  const many = Math.max(0, last - first + 1);
  const step = Math.max(1, Math.floor(many / mostOrigins));
  const origins: number[] = [];
  for (let origin = last; origin >= first && origins.length < mostOrigins; origin -= step)
    origins.unshift(origin);
  const start = origins[0] ?? values.length;
  const steps = values.slice(period, start).map((value, at) => Math.abs(value - values[at]!));
  const scale = steps.length ? meanOf(steps) : 0;
  const errors = methods.map(({ fit }) => {
    let forecast: Forecaster;
    return origins.map((origin, place) => {
      const known = values.slice(0, origin);
      if (place % originsPerFit === 0) forecast = fit(known, period);
      return forecast(known, horizon).map((told, ahead) => values[origin + ahead]! - told);
    });
  });
  return { origins, scale, errors };
};

/** Mean absolute scaled error at each of some origins; 1 is what one seasonal-naive step costs. */
export const scaledErrors = (errors: readonly (readonly number[])[], scale: number): readonly number[] =>
  errors.map((steps) => meanOf(steps.map(Math.abs)) / (scale || 1));
