/**
 * Whether clusters find the tastes that the demo's visitors were given. Visitors of six known tastes in one crowd, as their own
 * devices would know them when they were last seen; and the demo's own visitors, who like several things at once.
 */
import { dayMs, seededRandom } from '@homebody/core';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import { adjustedRand, kmeans, scaleOfMatrix, standardized } from '@homebody/segments';
import { createCatalogue } from '../../demo-site/catalogue/create-catalogue.ts';
import type { ShopItem } from '../../demo-site/catalogue/shop-item.ts';
import { type SimulatedVisitor, simulate } from '../../demo-site/simulator/simulate.ts';
import { pastsOf } from '../../packages/workbench/src/clusters/behaviour-matrix.ts';
import { clusterShop } from '../../packages/workbench/src/clusters/shop-clusters.ts';
import { type PredictionFigure, exactly } from './prediction-benchmark.ts';

const tastes = ['Coffee & Tea', 'Furniture', 'Garden', 'Stationery', 'Kitchen', 'Textiles'];
/** How much the one thing is liked, where 1.1 to 2 is a favourite of the demo's own visitors. */
const strength = 5;
const [seed, days, least] = [8_128, 120, 50];
/** Looks from which on most of what somebody likes has been seen. */
const wellKnown = 8;
const resamples = 200;

interface Crowd {
  readonly title: string;
  readonly visitors: readonly SimulatedVisitor[];
  readonly latent: readonly number[];
  readonly reach?: { readonly atLeast: number };
}

export const demoTastes = (smoke: boolean): readonly PredictionFigure[] => {
  const catalogue = createCatalogue();
  const people = smoke ? 1_200 : 6_000;
  const planted = tastes.map((category, at) => [
    ...simulate({
      seed: seed + at,
      visitors: Math.floor(people / tastes.length),
      days,
      catalogue,
      wish: { likes: { category: { [category]: strength } } },
    }),
  ]);
  const own = [...simulate({ seed, visitors: people, days, catalogue })];
  const categories = [...new Set(catalogue.items.map(({ category }) => category))];
  return [
    ...figuresOf(catalogue.items, {
      title: 'visitors of one of six tastes',
      visitors: planted.flat(),
      latent: planted.flatMap((visitors, at) => visitors.map(() => at)),
      reach: { atLeast: 0.8 },
    }),
    ...figuresOf(catalogue.items, {
      title: 'the demo’s own visitors, by the category they like best',
      visitors: own,
      latent: own.map(({ truth }) => favouriteOf(truth, catalogue.items, categories)),
    }),
  ];
};

const figuresOf = (
  items: readonly ShopItem[],
  { title, visitors, latent, reach }: Crowd,
): readonly PredictionFigure[] => {
  const catalogue = decodeCatalogue(encodeCatalogue([...items], { currency: 'EUR' }));
  const histories = visitors.map(({ events }) =>
    events.map((event) => ({ ...event, expiresAt: event.at + 90 * dayMs })),
  );
  const found = clusterShop(pastsOf(histories, catalogue.attributesOf), {
    settings: {},
    least,
    seed: 1,
    before: undefined,
  });
  if (!found?.result.clusters)
    return [
      {
        method: title,
        figure: found?.result.skipped ?? 'no clusters',
        value: exactly(0),
        ...(reach && { reach }),
      },
    ];
  const truth = Array.from(found.people, (person) => latent[person]!);
  const { matrix, assigned, pasts } = found;
  const k = found.result.clusters.ids.length;
  const columns = matrix.names.flatMap((name, at) => (name.startsWith('category:') ? [at] : []));
  const liked = {
    rows: matrix.rows,
    names: columns.map((at) => matrix.names[at]!),
    values: Float64Array.from(
      { length: matrix.rows * columns.length },
      (_, at) =>
        matrix.values[Math.floor(at / columns.length) * matrix.names.length + columns[at % columns.length]!]!,
    ),
  };
  const even = standardized(liked, scaleOfMatrix(liked));
  const once = kmeans(even, { k, random: seededRandom(3), starts: 1, iterations: 60 }).assigned;
  const known = pasts.flatMap(({ views }, row) => (views.length >= wellKnown ? [row] : []));
  const all = pasts.map((_, row) => row);
  return [
    figure(`${title}: ${k} clusters`, all, assigned, truth),
    {
      ...figure(`${title}: ${k} clusters`, known, assigned, truth, `with ${wellKnown} looks or more, `),
      ...(reach && { reach }),
    },
    figure(`${title}: k-means, one start`, all, once, truth),
    figure(`${title}: k-means, one start`, known, once, truth, `with ${wellKnown} looks or more, `),
  ];
};

const figure = (
  method: string,
  rows: readonly number[],
  assigned: ArrayLike<number>,
  truth: readonly number[],
  of = '',
): PredictionFigure => {
  const random = seededRandom(1);
  const indexOf = (places: readonly number[]): number =>
    adjustedRand(
      places.map((place) => assigned[place]!),
      places.map((place) => truth[place]!),
    );
  const drawn = Array.from({ length: resamples }, () =>
    indexOf(rows.map(() => rows[Math.floor(random() * rows.length)]!)),
  ).sort((a, b) => a - b);
  return {
    method,
    figure: `${of}${rows.length} people: adjusted Rand`,
    value: {
      value: indexOf(rows),
      low: drawn[Math.floor(0.025 * resamples)]!,
      high: drawn[Math.floor(0.975 * resamples)]!,
    },
  };
};

const favouriteOf = (
  truth: Float32Array,
  items: readonly ShopItem[],
  categories: readonly string[],
): number => {
  const means = categories.map((category) => {
    const own = items.flatMap((item, at) => (item.category === category ? [truth[at]!] : []));
    return own.reduce((sum, worth) => sum + worth, 0) / own.length;
  });
  return means.indexOf(Math.max(...means));
};
