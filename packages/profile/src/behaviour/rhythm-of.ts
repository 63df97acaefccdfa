import { dayMs } from '@homebody/core';
import { longAgo } from './counts.ts';
import type { PastVisit } from './past.ts';

/** How regularly somebody comes. Both in days, at most `longAgo`. */
export interface VisitRhythm {
  readonly mean: number;
  /** Standard deviation of the gaps; 0 where there is only one. */
  readonly spread: number;
}

/** Of the days between the beginnings of visits; `undefined` before the second. */
export const rhythmOf = (visits: readonly PastVisit[]): VisitRhythm | undefined => {
  const gaps = visits.slice(1).map(({ from }, at) => Math.abs(from - visits[at]!.from) / dayMs);
  if (gaps.length === 0) return undefined;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const square = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return { mean: Math.min(longAgo, mean), spread: Math.min(longAgo, Math.sqrt(square)) };
};
