import type { ForecastMethod } from '../forecast-method.ts';

/** The value of one season before: the yardstick of Hyndman & Koehler 2006. */
export const seasonalNaive: ForecastMethod = {
  name: 'seasonal-naive',
  supposes: 'the same as one season before',
  fit: (_, period) => (values, horizon) =>
    Array.from(
      { length: horizon },
      (__, ahead) => values[values.length - period + (ahead % period)] ?? values.at(-1)!,
    ),
};
