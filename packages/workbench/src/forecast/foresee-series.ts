/** One series looked ahead: by the method that did best before, with a band, and what both were worth where neither was chosen. */
import { type Backtest, backtest, leastValues, scaledErrors } from './backtest.ts';
import { bandOf } from './band-of.ts';
import { forecastMethods } from './forecast-methods.ts';
import { type Estimate, blockInterval } from './block-interval.ts';
import { meanOf } from './mean-of.ts';

export interface ForecastOptions {
  /** Steps of a season; 1 for none. */
  readonly period: number;
  readonly horizon: number;
}

export interface ForecastStep {
  readonly value: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export interface SeriesForecast {
  /** Of `forecastMethods`. */
  readonly method: string;
  readonly supposes: string;
  readonly steps: readonly ForecastStep[];
  /** Places to look ahead from, by which the method was chosen, and later ones by which it was judged. */
  readonly chosenBy: number;
  readonly judgedBy: number;
  /** Mean absolute scaled error at the latter, and that of the seasonal-naive forecast. */
  readonly mase: number;
  readonly naiveMase: number;
  /** By how much the yardstick’s is larger, with a 95 % interval. */
  readonly gain: Estimate;
  /** Share of what then happened that was within the bands, of so many values. */
  readonly covered: number;
  readonly coveredOf: number;
}

export type Foreseen =
  | { readonly forecast: SeriesForecast; readonly tooLittle: undefined }
  | { readonly forecast: undefined; readonly tooLittle: { readonly has: number; readonly needs: number } };

/** Nothing is sold or visited less often than never. */
const floor = 0;

/**
 * The method with the least error at the older half of the origins looks ahead; the newer half tells what it is worth, and how
 * many of its bands held, which are made of the errors before each. A method that is not better than the same as a season ago
 * on the older half is not used.
 *
 * @example foreseeSeries(unitsADay, { period: 7, horizon: 14 }).forecast?.steps[0] // { value: 120, low: 91, high: 149 }
 */
export const foreseeSeries = (values: readonly number[], { period, horizon }: ForecastOptions): Foreseen => {
  const needs = leastValues(period, horizon);
  if (values.length < needs) return { forecast: undefined, tooLittle: { has: values.length, needs } };
  const tried = backtest(values, forecastMethods, { period, horizon });
  // What was foreseen by those that choose has happened by the time the others are asked.
  const gap = blockOf(tried, horizon);
  const older = Math.floor((tried.origins.length - gap) / 2);
  const newer = tried.origins.map((_, place) => place).slice(older + gap);
  const scaled = tried.errors.map((errors) => scaledErrors(errors, tried.scale));
  const chosen = placeOfLeast(scaled.map((errors) => meanOf(errors.slice(0, older))));
  const { name, supposes, fit } = forecastMethods[chosen]!;
  const errors = tried.errors[chosen]!;
  const at = (of: number): readonly number[] => newer.map((place) => scaled[of]![place]!);
  const { covered, coveredOf } = coverageOf(tried, errors, newer, horizon);
  const band = bandOf(errors, horizon);
  return {
    tooLittle: undefined,
    forecast: {
      method: name,
      supposes,
      steps: fit(values, period)(values, horizon).map((told, ahead) => ({
        value: Math.max(floor, told),
        low: Math.max(floor, told - band[ahead]!),
        high: Math.max(floor, told + band[ahead]!),
      })),
      chosenBy: older,
      judgedBy: newer.length,
      mase: meanOf(at(chosen)),
      naiveMase: meanOf(at(0)),
      gain: blockInterval(
        newer.map((place) => scaled[0]![place]! - scaled[chosen]![place]!),
        gap,
      ),
      covered,
      coveredOf,
    },
  };
};

const placeOfLeast = (values: readonly number[]): number => values.indexOf(Math.min(...values));

/** Origins that are nearer to each other than the horizon foresee the same days: how many. */
const blockOf = ({ origins }: Backtest, horizon: number): number =>
  Math.max(1, Math.ceil(horizon / Math.max(1, (origins[1] ?? 0) - (origins[0] ?? 0))));

const coverageOf = (
  { origins }: Backtest,
  errors: readonly (readonly number[])[],
  newer: readonly number[],
  horizon: number,
): { readonly covered: number; readonly coveredOf: number } => {
  let [held, asked] = [0, 0];
  for (const place of newer) {
    // Errors that were known then: their last step is over.
    const before = errors.filter((_, other) => origins[other]! + horizon <= origins[place]!);
    if (before.length < 5) continue;
    const band = bandOf(before, horizon);
    errors[place]!.forEach((error, ahead) => {
      asked += 1;
      if (Math.abs(error) <= band[ahead]!) held += 1;
    });
  }
  return { covered: asked ? held / asked : 0, coveredOf: asked };
};
