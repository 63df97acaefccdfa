import { dayMs } from '@homebody/core';
import { type Past, rhythmOf } from '@homebody/profile';
import type { Predictor } from './predictor.ts';

/** Visits from which on somebody has a rhythm: two gaps. */
const fewestVisits = 3;
const fewestDays = 7;
const mostDays = 60;

/** Days that somebody may stay away before it is unlike them: their mean gap and twice its spread, within reason. */
const patienceOf = ({ visits }: Past): number => {
  const { mean, spread } = rhythmOf(visits) ?? { mean: mostDays, spread: 0 };
  return Math.max(fewestDays, Math.min(mostDays, mean + 2 * spread));
};

/** Churn, by each customer's own measure: no visit for longer than their rhythm explains. */
export const noReturn: Predictor = {
  name: 'noReturn',
  words: 'to stay away for longer than is usual for them',
  lasts: mostDays * dayMs,
  isAskable: ({ visits }) => visits.length >= fewestVisits,
  settledAt: (past, { visitEnd }) => visitEnd + patienceOf(past) * dayMs,
  happened: (past, { visitEnd, returnedAt = Infinity }) => returnedAt > visitEnd + patienceOf(past) * dayMs,
};
