import { dayMs } from '@homebody/core';
import type { Profile } from './profile.ts';

/** Days of buying after one more order at `at`: two orders of one day are one. */
export const boughtAfter = (before: Profile['bought'], at: number): NonNullable<Profile['bought']> => {
  const { first, last, days } = before ?? { first: at, last: -Infinity, days: 0 };
  const isNew = Math.floor(at / dayMs) > Math.floor(last / dayMs);
  return { first: Math.min(first, at), last: Math.max(last, at), days: days + Number(isNew) };
};
