import { fitSmoothing } from '../fit-smoothing.ts';
import type { ForecastMethod } from '../forecast-method.ts';

/** On a scale of roots, on which counts and sums of them vary about as much whether there are many or few (Bartlett 1936). */
export const inProportion: ForecastMethod = {
  name: 'level and season, of roots',
  supposes: 'the recent level, with a season that is larger where there is more',
  fit: (values, period) => {
    const { forecast } = fitSmoothing(values.map(root), { period, hasTrend: false });
    return (history, horizon) => forecast(history.map(root), horizon).map((value) => Math.max(0, value) ** 2);
  },
};

const root = (value: number): number => Math.sqrt(Math.max(0, value));
