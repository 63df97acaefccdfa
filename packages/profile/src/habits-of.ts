import { dayMs } from '@homebody/core';
import type { Profile } from './profile.ts';

/** Recency, frequency and monetary value, the three numbers shops know visitors by. */
export interface Habits {
  /** Days since the last event; `undefined` when there was none. */
  readonly recencyDays: number | undefined;
  readonly sessions: number;
  readonly orders: number;
  /** Mean order in the shop's currency; 0 before the first. */
  readonly meanOrder: number;
}

export const habitsOf = ({ lastAt, sessions, orders, spent }: Profile, now: number): Habits => ({
  recencyDays: lastAt === undefined ? undefined : Math.max(0, now - lastAt) / dayMs,
  sessions,
  orders,
  meanOrder: orders ? spent / orders : 0,
});
