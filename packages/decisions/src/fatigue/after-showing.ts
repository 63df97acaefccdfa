import { dayMs } from '@homebody/core';
import type { FatigueLog, FatigueRules, Showing } from './fatigue-rules.ts';
import { settled } from './settled.ts';

/** As many showings as are ever kept; the newest. Caps are far below it. */
const mostKept = 500;

/** The log after something was shown. What no rule can ask for any more is dropped; what is of the current session stays. */
export const afterShowing = (rules: FatigueRules, log: FatigueLog, showing: Showing): FatigueLog => {
  const { at: now, session } = showing;
  const { campaign = 0, everything = 0 } = rules.afterDismissal ?? {};
  const longest = Math.max(7 * dayMs, campaign, everything);
  const { shown, never } = settled(log, now);
  return {
    never,
    shown: [
      ...shown.filter(
        (one) => one.session === session || now - Math.max(one.at, one.dismissedAt ?? 0) < longest,
      ),
      showing,
    ].slice(-mostKept),
  };
};

/** The log after the newest showing of a campaign was dismissed, or after somebody said never to show it again. */
export const afterDismissal = (
  log: FatigueLog,
  campaign: string,
  now: number,
  isForever = false,
): FatigueLog => {
  const { shown, never } = settled(log, now);
  const newest = shown.findLastIndex((one) => one.campaign === campaign);
  return {
    shown: shown.map((one, at) => (at === newest ? { ...one, dismissedAt: now } : one)),
    never: isForever && !never.includes(campaign) ? [...never, campaign] : never,
  };
};
