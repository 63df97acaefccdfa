import { dayMs } from '@homebody/core';
import type { CatalogueRow } from './catalogue-row.ts';

/** What the column holds for an item that came in earlier than it reaches back, or nobody knows when. */
const longAgo = 0xff;

export interface Ages {
  /** Days before the newest item's; absent where no item says when it came in. */
  readonly age: Uint8Array | undefined;
  /** Days since 1970. */
  readonly newestDay: number;
}

/**
 * Counted from the newest item rather than from the day of the build, so that a night without news changes no byte.
 * What claims to come in after `latest` came in then: one year 2206 would make everything else old.
 */
export const encodeAges = (items: readonly CatalogueRow[], latest: number): Ages => {
  const days = items.map(({ addedAt = -Infinity }) => Math.floor(Math.min(latest, addedAt) / dayMs));
  const newestDay = days.reduce((newest, day) => Math.max(newest, day), 0);
  if (newestDay === 0) return { age: undefined, newestDay };
  return { age: Uint8Array.from(days, (day) => Math.min(longAgo, newestDay - day)), newestDay };
};

export const addedAtOf = ({ age, newestDay }: Ages, index: number): number | undefined => {
  const days = age?.[index] ?? longAgo;
  return days === longAgo ? undefined : (newestDay - days) * dayMs;
};
