import { dayMs } from '@homebody/core';

/** Spans that things are counted within, in days; raw events are kept no longer. */
export const spans = [1, 7, 30, 90] as const;

/** Nothing is longer ago than this, and never is as long ago. In days. */
export const longAgo = 90;

/** How many times lie within so many days before `now`, and not after it. */
export const within = (times: readonly number[], now: number, days: number): number =>
  times.reduce((count, at) => count + Number(at > now - days * dayMs && at <= now), 0);

/** Days from a time until `now`, between 0 and `longAgo`, which `undefined` is. */
export const daysSince = (at: number | undefined, now: number): number =>
  at === undefined ? longAgo : Math.max(0, Math.min(longAgo, (now - at) / dayMs));
