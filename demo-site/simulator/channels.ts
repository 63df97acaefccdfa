import type { Channel } from '@homebody/core';

export interface Arrival {
  readonly channel: Channel;
  /** How many of the first visits, and of the later ones, begin this way. */
  readonly first: number;
  readonly later: number;
  /** What people who come this way are after on that visit: added to the utility, by category slug. */
  readonly leaning: Readonly<Record<string, number>>;
}

/** The shop's newsletter is about coffee, its ads about the outdoors; nobody who types the address is after one thing. */
export const arrivals: readonly Arrival[] = [
  { channel: 'direct', first: 0.24, later: 0.44, leaning: {} },
  { channel: 'search', first: 0.38, later: 0.22, leaning: { kitchen: 0.6, furniture: 0.9 } },
  { channel: 'social', first: 0.13, later: 0.08, leaning: { textiles: 1.2, lighting: 0.8 } },
  { channel: 'email', first: 0.08, later: 0.18, leaning: { 'coffee-tea': 1.4, brewing: 0.7 } },
  { channel: 'ads', first: 0.12, later: 0.05, leaning: { outdoor: 1.5, garden: 0.8 } },
  { channel: 'referral', first: 0.05, later: 0.03, leaning: { stationery: 1.4, brewing: 0.5 } },
];
