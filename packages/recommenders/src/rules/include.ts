import type { MakeRule } from '../rule.ts';
import { itemMatches } from './item-matches.ts';

/** Nothing but what matches. */
export const include: MakeRule<'include'> = (match, world) => {
  const matches = itemMatches(match, world);
  return { allows: (item) => matches(item) === true };
};
