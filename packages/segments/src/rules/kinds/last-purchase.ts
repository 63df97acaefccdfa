import { dayMs } from '@homebody/core';
import { type Last, daysAgo, daysSince, readDaysAgo } from '../days-ago.ts';
import type { Facts, Kind } from '../kind.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { keptDays } from '../within.ts';

const lastOf = ({ orders, profile, at, since }: Facts): Last => {
  let last = orders[0]?.at ?? -Infinity;
  for (const { boughtAt } of profile.items.values())
    if (boughtAt && boughtAt.last > last) last = Math.min(at, boughtAt.last);
  if (last > -Infinity) return last;
  // Orders are summed up for ever, and the last may have been forgotten.
  return profile.orders > 0 ? { before: Math.max(at - keptDays * dayMs, Math.min(since, at)) } : undefined;
};

export const lastPurchase: Kind<RuleKinds['lastPurchase']> = {
  read: readDaysAgo,
  plan: (bounds) => (facts) => daysAgo(bounds, lastOf(facts), facts.at),
  figure: () => (facts) => daysSince(lastOf(facts), facts),
};
