import type { Channel, PageType } from '@homebody/core';
import { type RuleKinds, weekdays as weekdayNames } from './segment-rule.ts';
import type { MomentKind } from './settled.ts';
import type { Truth } from './segment.ts';

/** What is so just now, whoever the visitor is. What is left out is not known. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Minutes that the visitor's clock is ahead of UTC: `-new Date(at).getTimezoneOffset()`. */
  readonly utcOffset?: number | undefined;
  /** How this visit began. */
  readonly channel?: Channel | undefined;
  readonly page?:
    { readonly type?: PageType | undefined; readonly category?: string | undefined } | undefined;
}

const isOneOf = <Value extends string>(
  wanted: Value | readonly Value[] | undefined,
  value: Value | undefined,
): Truth => {
  if (wanted === undefined) return true;
  if (value === undefined) return undefined;
  return typeof wanted === 'string' ? wanted === value : wanted.includes(value);
};

/** Of three values: false when one is false, else not known when one is not. */
export const both = (one: Truth, other: Truth): Truth =>
  one === false || other === false ? false : one === undefined || other === undefined ? undefined : true;

/** What each kind of rule about the moment says of one. A kind that the types name and this lacks does not compile. */
export const momentTests: {
  readonly [Kind in MomentKind]: (told: RuleKinds[Kind], moment: Moment) => Truth;
} = {
  arrivedBy: (told, { channel }) => isOneOf(told, channel),
  time: ({ weekdays, from = 0, until = 24 }, { at, utcOffset }) => {
    if (utcOffset === undefined) return undefined;
    const hours = Math.floor((at / 60_000 + utcOffset) / 60);
    const hour = hours % 24;
    const isIn = from < until ? hour >= from && hour < until : hour >= from || hour < until;
    // The first day of 1970 was a Thursday.
    return isIn && (!weekdays || weekdays.includes(weekdayNames[(Math.floor(hours / 24) + 4) % 7]!));
  },
  page: ({ type, category }, { page }) => both(isOneOf(type, page?.type), isOneOf(category, page?.category)),
};
