import { leastPeople } from '@homebody/recommenders';
import type { Benchmark } from '../benchmark.ts';
import { hitRate, reciprocalRank } from '../metrics.ts';
import { type BasketTableOptions, basketTable } from '../models/basket-table.ts';
import { ownFrequencyAndTable } from '../models/own-frequency-and-table.ts';
import { ownFrequency } from '../models/own-frequency.ts';
import { everybody, packBaskets } from '../models/pack-baskets.ts';
import { popularity } from '../models/popularity.ts';
import { readOnlineRetail } from '../readers/online-retail.ts';
import { retailQuestions } from '../readers/retail-questions.ts';

const table: BasketTableOptions = { keep: 20, fromPower: 1, toPower: 0.3 };
const folder = 'uci-online-retail';

export const basketCompletion: Benchmark = {
  name: 'basket-completion',
  title: 'Online Retail, one hidden item of a basket',
  folder,
  read: (from) => {
    const { training, completion } = retailQuestions(readOnlineRetail(from));
    return { training, test: completion };
  },
  protocol: { top: 20, repeats: false, metrics: [hitRate(20, 100), reciprocalRank(20, 100)] },
  yardstick: 'bought together, K = 20',
  methods: [
    popularity,
    ownFrequency(0.9),
    basketTable(table),
    packBaskets(everybody),
    packBaskets(leastPeople),
  ],
};

export const nextBasket: Benchmark = {
  name: 'next-basket',
  title: 'Online Retail, the next basket of a returning customer',
  folder,
  read: (from) => {
    const { training, nextBasket: test } = retailQuestions(readOnlineRetail(from));
    return { training, test };
  },
  protocol: { top: 20, repeats: true, metrics: [hitRate(20, 100, 'recall@20')] },
  yardstick: 'own frequency, then popularity',
  methods: [
    popularity,
    ownFrequency(0.9),
    ownFrequencyAndTable({ table: { ...table, keep: 100 }, perBasket: 0.9, tableWeight: 1 }),
  ],
};
