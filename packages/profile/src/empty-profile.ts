import type { Profile } from './profile.ts';

/** Of whom nothing is known yet. */
export const emptyProfile = (): Profile => ({
  version: 1,
  affinities: { category: new Map(), brand: new Map(), priceBand: new Map() },
  items: new Map(),
  corrections: new Map(),
  session: undefined,
  sessions: 0,
  events: 0,
  firstAt: undefined,
  lastAt: undefined,
  orders: 0,
  spent: 0,
  transactions: [],
});
