import type { ItemTableOptions } from '../models/item-table.ts';

export type TableSettings = Omit<ItemTableOptions, 'leastSessions'>;

/** For shops where people wander: what is farther apart still says something, and what is old says little. */
export const wanderers: TableSettings = {
  keep: 20,
  reach: 10,
  gapPower: 0.75,
  back: 0.4,
  self: 4,
  age: 0.3,
  fromPower: 0.75,
  toPower: 0.2,
  recency: 0.7,
  last: 5,
};

/** For shops where the last click says most. */
export const straightOn: TableSettings = {
  keep: 20,
  reach: 5,
  gapPower: 1,
  back: 0.8,
  self: 2,
  age: 1,
  fromPower: 0.75,
  toPower: 0.1,
  recency: 0.4,
  last: 20,
};
