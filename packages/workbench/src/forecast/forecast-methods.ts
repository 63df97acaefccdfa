import type { ForecastMethod } from './forecast-method.ts';
import { dampedTrend } from './methods/damped-trend.ts';
import { inProportion } from './methods/in-proportion.ts';
import { levelAndSeason } from './methods/level-and-season.ts';
import { seasonalNaive } from './methods/seasonal-naive.ts';

/** All ways of looking ahead; the first is what the others have to be better than. */
export const forecastMethods = [
  seasonalNaive,
  levelAndSeason,
  dampedTrend,
  inProportion,
] as const satisfies readonly ForecastMethod[];
