import { fitSmoothing } from '../fit-smoothing.ts';
import type { ForecastMethod } from '../forecast-method.ts';

export const dampedTrend: ForecastMethod = {
  name: 'damped trend and season',
  supposes: 'a trend that levels out, with what is usual at that place of the season',
  fit: (values, period) => fitSmoothing(values, { period, hasTrend: true }).forecast,
};
