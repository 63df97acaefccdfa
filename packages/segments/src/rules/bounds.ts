import type { Settle } from './kind.ts';
import { type Reader, between, whole } from './reader.ts';
import type { Bounds } from './segment-rule.ts';
import { type Settled, allOf, always, notOf, settledAs } from './settled.ts';

/** No count on a device is larger: it keeps 5,000 events. */
export const mostCounted = 5_000;

const boundFields = (number: Reader<number>) => ({ atLeast: number, atMost: number });

export const countFields = boundFields(whole(0, mostCounted));
export const moneyFields = boundFields(between(0, 1e9));

type Given = { readonly [End in keyof Bounds]?: number | undefined };

/** Bounds of something that is counted: at least one when none is given. */
export const countBounds = ({ atLeast, atMost }: Given): Given =>
  atLeast === undefined && atMost === undefined ? { atLeast: 1 } : { atLeast, atMost };

/** What a rule is told besides how many. */
export const withoutBounds = <Told extends Bounds>(told: Told): Omit<Told, keyof Bounds> => {
  const { atLeast: _atLeast, atMost: _atMost, ...others } = told;
  return others;
};

/** A test between bounds out of tests of one. `reach` is asked for `least` or more, or, when strict, for more. */
export const bounded = (
  { atLeast, atMost }: Given,
  reach: (least: number, isStrict: boolean) => Settle,
): Settle => {
  const [low, high] = [
    atLeast ? reach(atLeast, false) : undefined,
    atMost === undefined ? undefined : reach(atMost, true),
  ];
  return (facts) => allOf([low ? low(facts) : always, high ? notOf(high(facts)) : always]);
};

/** The same of a number that no time changes; `undefined` when it is not known. */
export const compared = (
  { atLeast = -Infinity, atMost = Infinity }: Given,
  value: number | undefined,
): Settled => settledAs(value === undefined ? undefined : value >= atLeast && value <= atMost);
