import { dayMs } from '@homebody/core';
import type { FatigueLog, FatigueRules, Showing } from './fatigue-rules.ts';
import { settled } from './settled.ts';

export interface Asking {
  readonly campaign: string;
  readonly session: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of the visitor's own clock, 0 to below 24, with fractions. */
  readonly hour: number;
}

/** Why something may not be shown. */
export type Tired = 'never' | 'quiet-hours' | 'dismissed' | 'session' | 'day' | 'week';

/**
 * Whether one more may be shown: `undefined` if so, and otherwise the first reason why not (P9). It depends on nothing but the log, so that it is exact across
 * tabs when it is asked in the transaction that records the showing.
 */
export const tiredOf = (
  { session, day, week, campaign = {}, afterDismissal = {}, quiet }: FatigueRules,
  log: FatigueLog,
  { campaign: asked, session: current, now, hour }: Asking,
): Tired | undefined => {
  if (log.never.includes(asked)) return 'never';
  if (quiet && isQuiet(quiet, hour)) return 'quiet-hours';
  const shown = settled(log, now).shown;
  const own = shown.filter((one) => one.campaign === asked);
  const rests = (rest: number | undefined, of: readonly Showing[]): boolean =>
    rest !== undefined && of.some(({ dismissedAt }) => dismissedAt !== undefined && now - dismissedAt < rest);
  if (rests(afterDismissal.everything, shown) || rests(afterDismissal.campaign, own)) return 'dismissed';
  const isFull = (
    cap: number | undefined,
    of: readonly Showing[],
    counts: (one: Showing) => boolean,
  ): boolean => cap !== undefined && of.filter(counts).length >= cap;
  const inSession = (one: Showing): boolean => one.session === current;
  const within =
    (ms: number) =>
    ({ at }: Showing): boolean =>
      now - at < ms;
  if (isFull(session, shown, inSession) || isFull(campaign.session, own, inSession)) return 'session';
  if (isFull(day, shown, within(dayMs)) || isFull(campaign.day, own, within(dayMs))) return 'day';
  if (isFull(week, shown, within(7 * dayMs)) || isFull(campaign.week, own, within(7 * dayMs))) return 'week';
  return undefined;
};

const isQuiet = (
  { from, until }: { readonly from: number; readonly until: number },
  hour: number,
): boolean => (from <= until ? hour >= from && hour < until : hour >= from || hour < until);
