import { dayMs } from '@homebody/core';
import type { Facts } from './kind.ts';
import { fields, whole } from './reader.ts';
import type { Bounds } from './segment-rule.ts';
import { type Settled, allOf, always, never, notOf, until } from './settled.ts';
import { keptDays } from './within.ts';

/** Something that happened last at a moment (epoch milliseconds), earlier than a moment that is known, or never. */
export type Last = number | { readonly before: number } | undefined;

export const readDaysAgo = fields<Bounds>({ atLeast: whole(1, keptDays), atMost: whole(0, keptDays) });

/** Whether it was so many whole days ago, as time passes. What never happened is within no bounds. */
export const daysAgo = ({ atLeast, atMost }: Bounds, last: Last, at: number): Settled => {
  if (last === undefined) return never;
  const newest = typeof last === 'number' ? last : last.before;
  const isKnown = typeof last === 'number';
  /** Less than so many days ago; of what is not known more than the newest it can be, the newest. */
  const isFresh = (days: number): Settled => {
    const fresh = until(newest + days * dayMs - 1, at);
    return isKnown || fresh < 0 ? fresh : ['unknown', fresh];
  };
  return allOf([
    atLeast === undefined ? always : notOf(isFresh(atLeast)),
    atMost === undefined ? always : isFresh(atMost + 1),
  ]);
};

/** As a figure: whole days, `undefined` when nobody knows. */
export const daysSince = (last: Last, { at }: Facts): number | undefined =>
  typeof last === 'number' ? Math.floor((at - last) / dayMs) : undefined;
