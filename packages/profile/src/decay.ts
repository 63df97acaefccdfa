import { dayMs } from '@homebody/core';
import type { AffinityKind } from './profile.ts';

/**
 * Days after which an interest counts half. What somebody is looking for changes within weeks,
 * which makes they trust more slowly, and what they can spend slowest of all.
 */
export const halfLifeDays: Readonly<Record<AffinityKind, number>> = {
  category: 14,
  brand: 30,
  priceBand: 60,
};

/** The part of a strength that is left at `now`, 0 to 1. A clock that jumped back takes nothing away. */
export const decayOf = (kind: AffinityKind, from: number, now: number): number =>
  0.5 ** (Math.max(0, now - from) / (halfLifeDays[kind] * dayMs));
