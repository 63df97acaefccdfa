import type { FatigueLog } from './fatigue-rules.ts';

/**
 * The log as it reads after the clock was set back: what lies in the future happened just now. So it keeps counting, as it would not had it been dropped,
 * and stops counting a week later, as it would not had it been left in the future.
 */
export const settled = (log: FatigueLog, now: number): FatigueLog => {
  const isLate = (at: number | undefined): boolean => at !== undefined && !(at <= now);
  return log.shown.some(({ at, dismissedAt }) => isLate(at) || isLate(dismissedAt))
    ? {
        ...log,
        shown: log.shown.map((one) => ({
          ...one,
          at: isLate(one.at) ? now : one.at,
          ...(isLate(one.dismissedAt) && { dismissedAt: now }),
        })),
      }
    : log;
};
