import { dayMs } from '@homebody/core';
import {
  type SeriesForecast,
  foreseeSeries,
} from '../../../packages/workbench/src/forecast/foresee-series.ts';
import { type PredictionBenchmark, type PredictionFigure, exactly } from '../prediction-benchmark.ts';
import { type RetailOrder, readRetailOrders } from '../readers/retail-orders.ts';

/** What the report looks ahead by, of the same lengths. Weeks have no season: the log is of one year. */
const grains = [
  { name: 'daily', days: 1, period: 7, horizon: 14 },
  { name: 'weekly', days: 7, period: 1, horizon: 4 },
] as const;
const measures = {
  revenue: ({ value }: RetailOrder) => value,
  'things sold': ({ lines }: RetailOrder) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  orders: () => 1,
} as const;
/** Long enough to be held to something: as many weeks are too few. */
const judged = 'daily revenue';
/** 1970 began on a Thursday, weeks on Mondays. */
const mondayAt = 4;

/** Whole days or weeks, oldest first. */
const seriesOf = (
  orders: readonly RetailOrder[],
  days: number,
  of: (order: RetailOrder) => number,
): readonly number[] => {
  const placeOf = (at: number): number => Math.floor((at / dayMs - (days === 7 ? mondayAt : 0)) / days);
  const times = orders.map(({ at }) => at);
  const first = placeOf(Math.min(...times)) + 1;
  const values = Array.from({ length: placeOf(Math.max(...times)) - first }, () => 0);
  for (const order of orders) {
    const place = placeOf(order.at) - first;
    if (place >= 0 && place < values.length) values[place]! += of(order);
  }
  return values;
};

const figuresOf = (
  series: string,
  { method, mase, naiveMase, gain, covered, judgedBy }: SeriesForecast,
  reach: Pick<PredictionFigure, 'reach'>,
): readonly PredictionFigure[] => [
  { method: `${series}: ${method}`, figure: 'MASE, of steps not known to it', value: exactly(mase) },
  { method: `${series}: seasonal-naive`, figure: 'MASE', value: exactly(naiveMase) },
  {
    method: `${series}: ${method}`,
    figure: `less than seasonal-naive by, at ${judgedBy} origins`,
    value: gain,
    ...reach,
  },
  { method: `${series}: bands of 95 %`, figure: 'share that they held', value: exactly(covered) },
];

export const retailDemand: PredictionBenchmark = {
  name: 'retail-demand',
  title:
    'Online Retail, what is sold in the next 14 days or 4 weeks: chosen at the older half of rolling origins, judged at the newer. Mean absolute scaled errors',
  folder: 'uci-online-retail',
  run: async (folder, tell) => {
    const orders = readRetailOrders(folder).flat();
    return grains.flatMap(({ name, days, period, horizon }) =>
      Object.entries(measures).flatMap(([measure, of]) => {
        const series = `${name} ${measure}`;
        const { forecast, tooLittle } = foreseeSeries(seriesOf(orders, days, of), { period, horizon });
        if (!forecast)
          throw new Error(`retail-demand: ${series} has ${tooLittle.has} values of ${tooLittle.needs}.`);
        tell(`retail-demand: ${series}`);
        return figuresOf(series, forecast, series === judged ? { reach: { above: 0 } } : {});
      }),
    );
  },
};
