import { leastPeople } from '@homebody/recommenders';
import type { Benchmark } from '../benchmark.ts';
import { filmNext, filmRidge, filmTable } from '../film-settings.ts';
import { gain, hitRate } from '../metrics.ts';
import { itemTable } from '../models/item-table.ts';
import { longHistory } from '../models/long-history.ts';
import { neighbourRidge } from '../models/neighbour-ridge.ts';
import { nextItemRidge } from '../models/next-item-ridge.ts';
import { popularity } from '../models/popularity.ts';
import { vectorSessionNeighbours } from '../models/vector-session-neighbours.ts';
import { readMovieLens } from '../readers/movielens.ts';

export const movieLens: Benchmark = {
  name: 'movielens',
  title: 'MovieLens-1M, the last film of every person',
  folder: 'movielens-1m',
  read: readMovieLens,
  protocol: { top: 10, repeats: false, metrics: [hitRate(10, 1), gain(10, 1)] },
  yardstick: 'linear next item (ridge, dense)',
  /** A model of ours is one more line. */
  methods: [
    popularity,
    vectorSessionNeighbours({ keep: 300, sample: 10_000, rarity: 5, last: 5 }),
    itemTable({ ...filmTable, keep: 400 }),
    nextItemRidge({ window: filmNext.window, decay: filmNext.decay, l2: filmRidge }),
    neighbourRidge({ ...filmNext, l2: filmRidge }),
    longHistory({ pair: 1, item: 1 }),
    longHistory({ pair: leastPeople.pair, item: leastPeople.item }),
  ],
};
