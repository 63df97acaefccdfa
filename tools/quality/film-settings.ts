/** Settings for MovieLens, chosen on people's next-to-last films; whatever reads these films goes by them. */
import type { ItemTableOptions } from './models/item-table.ts';

/** Of the table of pairs but for how many partners an item keeps, and how few people may be behind a pair. */
export const filmTable: Omit<ItemTableOptions, 'keep' | 'leastSessions'> = {
  reach: 10,
  gapPower: 0.6,
  back: 0.2,
  self: 0,
  fromPower: 0.5,
  toPower: 0.4,
  recency: 0.8,
  last: 20,
};

/** As many partners as a pack's row may have. */
export const partnersInPack = 250;

/** Of what each item adds to the chance of being next. */
export const filmNext = { window: 10, decay: 0.8, neighbours: 100, keep: partnersInPack };

/** Strength of the ridge beside all of these people. */
export const filmRidge = 200;
