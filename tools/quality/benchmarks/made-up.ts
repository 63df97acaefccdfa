import { leastPeople } from '@homebody/recommenders';
import type { Benchmark } from '../benchmark.ts';
import { basketTable } from '../models/basket-table.ts';
import { nextItemRidge } from '../models/next-item-ridge.ts';
import { ownFrequencyAndTable } from '../models/own-frequency-and-table.ts';
import { ownFrequency } from '../models/own-frequency.ts';
import { packBaskets } from '../models/pack-baskets.ts';
import { madeUpSessions } from '../readers/made-up-sessions.ts';
import { diginetica } from './diginetica.ts';

/** Every method there is, on sessions that are made up: it shows that they run, and nothing else. */
export const madeUp: Benchmark = {
  ...diginetica,
  name: 'made-up',
  title: 'Made-up sessions, only to see that every method runs',
  folder: '',
  read: () => madeUpSessions({ sessions: 3_000, items: 400, seed: 1 }),
  methods: [
    ...diginetica.methods,
    nextItemRidge({ window: 10, decay: 0.8, l2: 10 }),
    basketTable({ keep: 20, fromPower: 1, toPower: 0.3 }),
    packBaskets(leastPeople),
    ownFrequency(0.9),
    ownFrequencyAndTable({
      table: { keep: 20, fromPower: 1, toPower: 0.3 },
      perBasket: 0.9,
      tableWeight: 1,
    }),
  ],
};
