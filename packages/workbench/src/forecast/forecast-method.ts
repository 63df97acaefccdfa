import type { Forecaster } from './fit-smoothing.ts';

/** A way of looking ahead. To add one, write a file in `methods/` and a line in `forecast-methods.ts`. */
export interface ForecastMethod {
  readonly name: string;
  /** What it supposes, in words that end "… is foreseen". */
  readonly supposes: string;
  /** Learns from values of two seasons or more; `period` is 1 where no season is known. */
  readonly fit: (values: readonly number[], period: number) => Forecaster;
}
