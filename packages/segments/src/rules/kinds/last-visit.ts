import { dayMs } from '@homebody/core';
import { type Last, daysAgo, daysSince, readDaysAgo } from '../days-ago.ts';
import type { Facts, Kind } from '../kind.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { allOf, anyOf, never, notOf, until } from '../settled.ts';
import { visitGapMs } from '../tally.ts';
import { surelyKeptDays } from '../within.ts';

/** The newest visit, which may be going on, and the one before it. */
const visitsOf = ({ visitEnds, profile, at, since }: Facts): readonly [newest: Last, before: Last] => {
  const [newest = profile.lastAt, before] = visitEnds;
  if (before !== undefined || profile.sessions < 2) return [newest, before];
  // There was an earlier one, and nothing of it is kept.
  return [newest, { before: Math.max(at - surelyKeptDays * dayMs, Math.min(since, at)) }];
};

export const lastVisit: Kind<RuleKinds['lastVisit']> = {
  read: readDaysAgo,
  plan: (bounds) => (facts) => {
    const { at } = facts;
    const [newest, before] = visitsOf(facts);
    if (typeof newest !== 'number') return never;
    // While it goes on, the last visit is the one before; after, it is the last.
    const goesOn = until(newest + visitGapMs, at);
    return anyOf([
      allOf([goesOn, daysAgo(bounds, before, at)]),
      allOf([notOf(goesOn), daysAgo(bounds, newest, at)]),
    ]);
  },
  figure: () => (facts) => {
    const [newest, before] = visitsOf(facts);
    return daysSince(typeof newest === 'number' && newest + visitGapMs >= facts.at ? before : newest, facts);
  },
};
