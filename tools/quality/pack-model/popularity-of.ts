import type { Popularity } from '@homebody/recommenders';
import type { Training } from '../model.ts';
import { sessionsBetween, timesLookedAt } from '../sessions.ts';
import { sessionsWith } from './sessions-with.ts';

/** The newest part of the sessions, which tells what is rising. */
const newest = 0.05;
/** Views that are added to either side, so that few of them say little of a trend. */
const prior = 0.5;
/** A trend of this many natural logarithms is written as 1. */
const steepest = 4;

/**
 * Views on a logarithmic scale, and how many of them are new. Nothing of an item of fewer than `least` sessions, and no trend of one
 * that has fewer than that among the newest.
 */
export const popularityOf = ({ sessions, size }: Training, least: number): Popularity => {
  const newestSessions = sessionsBetween(sessions, Math.floor(sessions.count * (1 - newest)), sessions.count);
  const all = timesLookedAt(sessions, size);
  const recent = timesLookedAt(newestSessions, size);
  const behind = sessionsWith(sessions, size);
  const behindRecent = sessionsWith(newestSessions, size);
  // At 1 nothing is withheld: that nobody came lately may be told too.
  const leastRecent = least > 1 ? least : 0;
  const top = Math.log1p(all.reduce((most, times) => Math.max(most, times), 0)) || 1;
  return {
    popularity: Float32Array.from(all, (times, item) =>
      behind[item]! >= least ? Math.log1p(times) / top : 0,
    ),
    trend: Float32Array.from(all, (times, item) => {
      if (behind[item]! < least || behindRecent[item]! < leastRecent) return 0;
      const rise = Math.log((recent[item]! + prior) / (times * newest + prior));
      return Math.max(-1, Math.min(1, rise / steepest));
    }),
  };
};
