import type { RuleKinds } from './segment-rule.ts';

/** Kinds of rules that are about the moment, not about the visitor: whoever asks can tell. */
export type MomentKind = 'arrivedBy' | 'time' | 'page';

/**
 * What a rule comes to for one visitor, as plain JSON. Nothing a visitor did makes a rule true later by itself: as time
 * passes, things only drop out of its windows. So all of the history that a test needs is one number, until when it holds.
 *
 * - a number: true while at most so many milliseconds have passed; less than 0 is false
 * - `unknown`: not known while at most so many have passed, and false after
 *
 * Pairs rather than objects: a page's engine reads a hundred of one shape faster than of nine.
 */
export type Settled =
  | number
  | readonly ['unknown', number]
  | readonly ['all' | 'any', readonly Settled[]]
  | readonly ['not', Settled]
  | readonly ['segment', string]
  | SettledMoment;

export type SettledMoment = { readonly [Kind in MomentKind]: readonly [Kind, RuleKinds[Kind]] }[MomentKind];

/** `Infinity` is not JSON. */
export const always = 1e21;
export const never = -1;
export const unknown: Settled = ['unknown', always];

export const settledAs = (truth: boolean | undefined): Settled =>
  truth === undefined ? unknown : truth ? always : never;

/** True until `end`, both in epoch milliseconds; in whole ones, which are shorter to keep. */
export const until = (end: number, at: number): number => (end < at ? never : Math.floor(end - at));

const isNumber = (settled: Settled): settled is number => typeof settled === 'number';

export const allOf = (parts: readonly Settled[]): Settled => {
  const soonest = Math.min(always, ...parts.filter(isNumber));
  const others = parts.filter((part) => !isNumber(part));
  if (soonest < 0 || others.length === 0) return soonest;
  if (soonest === always && others[0] !== undefined && others.length === 1) return others[0];
  return ['all', soonest === always ? others : [soonest, ...others]];
};

export const anyOf = (parts: readonly Settled[]): Settled => {
  const latest = Math.max(never, ...parts.filter(isNumber));
  const others = parts.filter((part) => !isNumber(part));
  if (latest === always || others.length === 0) return latest;
  if (latest < 0 && others[0] !== undefined && others.length === 1) return others[0];
  return ['any', latest < 0 ? others : [latest, ...others]];
};

export const notOf = (part: Settled): Settled =>
  part === never ? always : part === always ? never : ['not', part];
