/** Demand, revenue and visits so far and to come: in all, by category and by channel. */
import { type Channel, channels, dayMs } from '@homebody/core';
import { noCode } from '@homebody/pack';
import { numbersIn } from '../../engine/query-engine.ts';
import { type Change, changeOf } from '../../forecast/change.ts';
import { type SeriesForecast, foreseeSeries } from '../../forecast/foresee-series.ts';
import { leastValues } from '../../forecast/backtest.ts';
import { holm } from '../holm.ts';
import { type Measure, type Point, type Source, ofAll, pointsOf } from '../series-points.ts';
import type { Said, Shop } from '../statement.ts';
import { valueOf } from '../value-of.ts';

export interface Series {
  readonly measure: Measure;
  /** Of all, or of a category or channel by name. */
  readonly of: string | undefined;
  readonly grain: Grain['name'];
  /** First day of the first value, YYYY-MM-DD. */
  readonly from: string;
  /** One a day or week; `undefined` where fewer people than the least were behind it. */
  readonly values: readonly (number | undefined)[];
  readonly forecast: SeriesForecast | undefined;
  /** Why there is no forecast: a sentence. */
  readonly tooLittle: string | undefined;
  /** One that stands when all series are taken together (Holm, 5 %), with its day. */
  readonly change: (Change & { readonly on: string }) | undefined;
}

export interface Outlook {
  readonly series: readonly Series[];
  /** Categories and channels of which nothing is said. */
  readonly tooThin: undefined;
  readonly leftOut: number;
}

interface Grain {
  readonly name: 'day' | 'week';
  readonly days: number;
  /** Days since 1970 at which one begins. */
  readonly offset: number;
  readonly horizon: number;
  /** Values of a season, longest first: the first of which there is enough is used. */
  readonly periods: readonly number[];
}

/** Weeks begin on Mondays. A year of weeks is a season only where there are years; weeks without one are of no season. */
const grains: readonly Grain[] = [
  { name: 'week', days: 7, offset: 4, horizon: 8, periods: [52] },
  { name: 'day', days: 1, offset: 0, horizon: 14, periods: [7] },
  { name: 'week', days: 7, offset: 4, horizon: 4, periods: [1] },
];
const mostCategories = 5;

export const outlookOf = async (shop: Shop): Promise<Said<Outlook>> => {
  const { engine, catalogue, lastAt, firstAt, least } = shop;
  const money = await valueOf(engine);
  const top = numbersIn(
    await engine.columns(
      `select category, count(*) as n from bought where category <> ${noCode} group by category
       order by n desc, category limit ${mostCategories}`,
    ),
    'category',
  );
  const sources: readonly Source[] = [
    { measures: ['visits'], of: 'channel', codes: channels.map((_, code) => code), from: 'visits' },
    {
      measures: money === 'value' ? ['units', 'value'] : ['units'],
      of: 'category',
      codes: [...top],
      from: 'bought',
    },
  ];
  const byDays = new Map<number, readonly (readonly Point[])[]>();
  for (const days of [1, 7]) {
    const points: (readonly Point[])[] = [];
    for (const source of sources) points.push(await pointsOf(engine, source, days));
    byDays.set(days, points);
  }
  const found: (Omit<Series, 'change'> & { readonly raw: Change | undefined; readonly days: number })[] = [];
  let leftOut = 0;
  sources.forEach(({ measures, of, codes }, source) => {
    for (const code of [ofAll, ...codes])
      for (const measure of measures) {
        const name =
          code === ofAll ? undefined : of === 'channel' ? channels[code] : catalogue.categories[code];
        const series = seriesOf((days) => byDays.get(days)![source]!.filter((point) => point.of === code), {
          measure,
          firstAt,
          lastAt,
          least,
        });
        if (series) found.push({ measure, of: name as Channel | string | undefined, ...series });
        else leftOut += 1;
      }
  });
  if (found.length === 0) return { tooThin: `No day and no week had ${least} people behind most of them.` };
  const stands = holm(found.map(({ raw }) => raw?.chance ?? 1));
  return {
    tooThin: undefined,
    leftOut,
    series: found.map(({ raw, days, ...series }, at) => ({
      ...series,
      change:
        raw && stands[at]
          ? { ...raw, on: dayText(Date.parse(series.from) / dayMs + raw.at * days) }
          : undefined,
    })),
  };
};

interface SeriesOptions {
  readonly measure: Measure;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly least: number;
}

/** By the first grain of which most values have enough people behind them and there are enough to look ahead, or the last such. */
const seriesOf = (
  pointsOfDays: (days: number) => readonly Point[],
  { measure, firstAt, lastAt, least }: SeriesOptions,
):
  | (Pick<Series, 'grain' | 'from' | 'values' | 'forecast' | 'tooLittle'> & {
      readonly raw: Change | undefined;
      readonly days: number;
    })
  | undefined => {
  let known: ReturnType<typeof seriesOf>;
  for (const { name, days, offset, horizon, periods } of grains) {
    // Only days and weeks that the log has whole: its first and last may be any part of one.
    const first = Math.ceil((firstAt / dayMs - offset) / days);
    const until = Math.floor((lastAt / dayMs - offset) / days);
    const byPlace = new Map(pointsOfDays(days).map((point) => [point.at, point]));
    const points = Array.from({ length: Math.max(0, until - first) }, (_, at) => byPlace.get(first + at));
    const enough = points.filter((point) => (point?.people ?? 0) >= least).length;
    if (points.length === 0 || enough < points.length / 2) continue;
    const values = points.map((point) => point?.[measure === 'value' ? 'value' : 'units'] ?? 0);
    const period = periods.find((of) => values.length >= leastValues(of, horizon));
    const { forecast } = foreseeSeries(values, { period: period ?? periods.at(-1)!, horizon });
    const series = {
      grain: name,
      from: dayText(first * days + offset),
      values: points.map((point, at) => ((point?.people ?? 0) >= least ? values[at]! : undefined)),
      forecast,
      tooLittle: forecast
        ? undefined
        : `There are ${values.length} whole ${name}s of it; looking ahead takes ${leastValues(periods.at(-1)!, horizon)}.`,
      raw: changeOf(values, { period: days === 1 ? 7 : 1 }),
      days,
    };
    if (forecast) return series;
    // Of those that are too short, days show more than weeks, and the last grain takes the fewest values.
    if (known?.grain !== 'day') known = series;
  }
  return known;
};

const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
