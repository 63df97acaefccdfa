import { fitSmoothing } from '../fit-smoothing.ts';
import type { ForecastMethod } from '../forecast-method.ts';

export const levelAndSeason: ForecastMethod = {
  name: 'level and season',
  supposes: 'the recent level, with what is usual at that place of the season',
  fit: (values, period) => fitSmoothing(values, { period, hasTrend: false }).forecast,
};
