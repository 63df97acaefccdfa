import { join } from 'node:path';
import { dayMs } from '@homebody/core';
import {
  type BgNbd,
  type BuyingHistory,
  expectedPurchases,
  fitBgNbd,
  fitGammaGamma,
} from '@homebody/predictions';
import { bootstrapped } from '../bootstrapped.ts';
import { type PredictionBenchmark, type PredictionFigure, exactly } from '../prediction-benchmark.ts';
import { type Shopper, readCdnow } from '../readers/cdnow.ts';
import { rfmMeans } from '../rfm-means.ts';

const weekMs = 7 * dayMs;
/** The published split: purchases until the end of September 1997 are known, those of the 39 weeks after are to be foreseen. */
const knownUntil = Date.UTC(1997, 8, 30);
const holdoutWeeks = 39;

/** Fader, Hardie & Lee 2005, table 2; Fader & Hardie 2013, section 4. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, gamma: 15.44 };
/** Half of the last digit that is printed, and as much again where the optimum is as flat as that of the orders. */
const tolerance = { r: 0.0005, alpha: 0.0005, a: 0.0005, b: 0.0005, p: 0.01, q: 0.01, gamma: 0.01 };

const historyOf = ({ days }: Shopper, until: number): BuyingHistory => {
  const known = days.filter(({ at }) => at <= until);
  const first = known[0]!.at;
  return {
    repeats: known.length - 1,
    recency: (known.at(-1)!.at - first) / weekMs,
    age: (until - first) / weekMs,
  };
};

const parameterFigures = (
  method: string,
  found: Readonly<Record<string, number>>,
): readonly PredictionFigure[] =>
  Object.entries(found).flatMap(([name, value]) => {
    const wanted = published[name as keyof typeof published];
    return [
      { method, figure: name, value: exactly(value) },
      {
        method,
        figure: `${name}: off the published ${wanted} by`,
        value: exactly(Math.abs(value - wanted)),
        reach: { atMost: tolerance[name as keyof typeof tolerance] },
      },
    ];
  });

export const cdnow: PredictionBenchmark = {
  name: 'cdnow',
  title:
    'CDNOW, 2,357 new customers of early 1997, and what they bought again in 39 weeks that were not learned from',
  folder: 'cdnow',
  run: async (folder, tell) => {
    const shoppers = readCdnow(join(folder, 'CDNOW_sample.txt.gz'));
    const histories = shoppers.map((shopper) => historyOf(shopper, knownUntil));
    const { model } = fitBgNbd(histories);
    tell('cdnow: BG/NBD');
    const repeaters = shoppers.flatMap(({ days }) => {
      const again = days.filter(({ at }) => at <= knownUntil).slice(1);
      const mean = again.reduce((sum, { value }) => sum + value, 0) / again.length;
      return again.length && mean > 0 ? [{ purchases: again.length, mean }] : [];
    });
    const orders = fitGammaGamma(repeaters).model;
    tell('cdnow: gamma-gamma');

    const actual = shoppers.map(
      ({ days }) =>
        days.filter(({ at }) => at > knownUntil && at <= knownUntil + holdoutWeeks * weekMs).length,
    );
    const errorsOf = (told: readonly number[]): readonly number[] =>
      told.map((value, at) => Math.abs(value - actual[at]!));
    const ours = errorsOf(foretold(model, histories));
    const cells = errorsOf(rfmMeans(shoppers, knownUntil, holdoutWeeks));
    const ownRate = errorsOf(histories.map(({ repeats, age }) => (repeats / age) * holdoutWeeks));
    const mean = (values: readonly number[]) => (places: readonly number[]) =>
      places.reduce((sum, place) => sum + values[place]!, 0) / places.length;
    const all = actual.length;
    const figure = 'mean absolute error of repeat purchases';
    const less = (other: readonly number[]) =>
      bootstrapped(all, mean(other.map((error, at) => error - ours[at]!)));
    return [
      ...parameterFigures('BG/NBD', { ...model }),
      ...parameterFigures('gamma-gamma', { ...orders }),
      { method: 'BG/NBD', figure, value: bootstrapped(all, mean(ours)) },
      { method: 'means of RFM cells', figure, value: bootstrapped(all, mean(cells)) },
      { method: 'own rate goes on', figure, value: bootstrapped(all, mean(ownRate)) },
      {
        method: 'BG/NBD',
        figure: 'error less than the RFM cells’ by',
        value: less(cells),
        reach: { above: 0 },
      },
      {
        method: 'BG/NBD',
        figure: 'error less than the own rate’s by',
        value: less(ownRate),
        reach: { above: 0 },
      },
      {
        method: 'BG/NBD',
        figure: 'expected purchases, share of what happened',
        value: exactly(
          foretold(model, histories).reduce((sum, value) => sum + value, 0) /
            actual.reduce((sum, value) => sum + value, 0),
        ),
      },
    ];
  },
};

const foretold = (model: BgNbd, histories: readonly BuyingHistory[]): readonly number[] =>
  histories.map((history) => expectedPurchases(model, history, holdoutWeeks));
